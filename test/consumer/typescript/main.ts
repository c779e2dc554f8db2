/** A page with the script by its tag: the package gives types alone. */
const output = document.querySelector('output')!;
document.querySelector('qp-city-carousel')!.addEventListener('qp-city-select', ({ city, currentTarget }) => {
  output.textContent = city;
  if (currentTarget instanceof HTMLElement) currentTarget.title = city;
});
