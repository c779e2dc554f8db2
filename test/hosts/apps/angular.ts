/** A page made by Angular, without zone.js and compiled on the page, which renders anew with other data around our widgets. */
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

class Page {
  readonly round = signal(0);
  readonly shown = signal(true);
  readonly heard = () => undefined;
}

// A decorator is a function, and the bundler need not know of it.
Component({
  selector: '#box',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p>Runde {{ round() }}</p>
    @if (shown()) {
      <qp-city-carousel [class]="'round-' + round()"><a href="https://city.example/">Vier Städte {{ round() }}</a></qp-city-carousel>
      <qp-trip-teaser [attr.limit]="1" [attr.data-round]="round()"><a href="https://city.example/">Ausflüge</a></qp-trip-teaser>
      <qp-event-strip [limit]="3" (qp-ready)="heard()"><a href="https://city.example/">Termine</a></qp-event-strip>
      <qp-map lang="de" [style.--round]="round()"><a href="https://city.example/">Karte</a></qp-map>
    }
  `,
})(Page);

void bootstrapApplication(Page).then((application) => {
  const { instance: page } = application.components[0] as { instance: Page };
  window.hostApp = {
    render: () => (page.round.update((round) => round + 1), application.whenStable()),
    toggle: () => (page.shown.update((shown) => !shown), application.whenStable()),
  };
});
