/** How much is drawn around the view, as a share of its size: a pan does not show an edge. */
export const MARGIN = 0.3;
