/** Swiper Element with the modules that make it an accessible carousel, as its documentation has it (not the bundle of all). */
import { register, type SwiperContainer } from 'swiper/element';
import { A11y, Keyboard, Navigation, Pagination } from 'swiper/modules';
import a11y from 'swiper/element/css/a11y?inline';
import navigation from 'swiper/element/css/navigation?inline';
import pagination from 'swiper/element/css/pagination?inline';

register();
const container = document.querySelector<SwiperContainer>('swiper-container')!;
Object.assign(container, {
  modules: [A11y, Keyboard, Navigation, Pagination],
  injectStyles: [a11y, navigation, pagination],
  slidesPerView: 1.16,
  spaceBetween: 16,
  navigation: true,
  pagination: { clickable: true },
  keyboard: { enabled: true },
  a11y: {
    prevSlideMessage: 'Vorherige Stadt',
    nextSlideMessage: 'Nächste Stadt',
    containerMessage: 'Vier Städte, eine Linie',
  },
  speed: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
  breakpoints: { 560: { slidesPerView: 2 }, 820: { slidesPerView: 3 }, 1080: { slidesPerView: 4 } },
});
container.initialize();
