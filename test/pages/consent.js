/* What Klaro does with a tag once the visitor agrees: a new one takes its place, with all its attributes and `data-src` as its `src`. */
document.querySelector('#yes').addEventListener('click', () => {
  const old = document.querySelector('script[type="text/plain"]');
  const script = document.createElement('script');
  for (const { name, value } of old.attributes) script.setAttribute(name, value);
  script.type = old.dataset.type;
  script.src = old.dataset.src;
  old.replaceWith(script);
});
// Only now can it be pressed.
document.querySelector('#yes').textContent = 'Zustimmen';
