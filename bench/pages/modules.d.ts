/** Style sheets as text (Vite). */
declare module '*?inline' {
  const styles: string;
  export default styles;
}

/** A picture's address (Vite). */
declare module '*.png' {
  const address: string;
  export default address;
}
