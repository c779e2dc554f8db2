/** React 19: tags in JSX, with their attributes and events. */
import type {} from '@quattropole/widgets/react';
import { useRef, type ReactElement } from 'react';

export function Page(): ReactElement {
  const map = useRef<HTMLElementTagNameMap['qp-map']>(null);
  return (
    <qp-campaign lang="de" host-city="trier">
      <qp-city-carousel
        key="carousel"
        className="widget"
        heading-level={3}
        link-target="_blank"
        onqp-city-select={({ city, currentTarget }) => currentTarget.show(city)}
        onqp-error={({ error }) => console.warn(error.message)}
      />
      <qp-event-strip seo days={30} category="music" />
      <qp-map ref={map} onClick={() => map.current?.revokeTiles()}>
        <a href="https://www.quattropole.org/">QuattroPole</a>
      </qp-map>
      {/* @ts-expect-error There are four cities. */}
      <qp-map host-city="paris" />
      {/* @ts-expect-error A map has no strength. */}
      <qp-map strength="culture" />
      {/* @ts-expect-error The event carries a place, no city. */}
      <qp-map onqp-place-select={({ city }) => console.log(city)} />
      {/* @ts-expect-error There is no such tag. */}
      <qp-maps />
    </qp-campaign>
  );
}
