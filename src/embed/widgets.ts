/**
 * The widgets, by their tags without `qp-`, in the order of a campaign page; `<qp-campaign>` is none. Whatever has something to say of each is typed by this list,
 * so that the compiler asks for what a new one lacks.
 */
export const WIDGETS = ['city-carousel', 'trip-teaser', 'event-strip', 'map'] as const;
export type Widget = (typeof WIDGETS)[number];
