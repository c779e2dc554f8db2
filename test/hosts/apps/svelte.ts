/** A page made by Svelte, which renders anew with other data around our widgets. */
import { mount } from 'svelte';
import Page from './Page.svelte';

mount(Page, {
  target: document.querySelector('#box')!,
  props: { offer: (app: NonNullable<Window['hostApp']>) => (window.hostApp = app) },
});
