/** The few lines that let a static page of all cards be filtered. */
document.getElementById('city')!.addEventListener('change', ({ target }) => {
  const { value } = target as HTMLSelectElement;
  for (const event of document.querySelectorAll<HTMLElement>('.event')) event.hidden = !!value && event.dataset['city'] !== value;
  for (const section of document.querySelectorAll<HTMLElement>('main section'))
    section.hidden = !section.querySelector('.event:not([hidden])');
});

export {};
