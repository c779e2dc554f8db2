declare const __QP_VERSION__: string;

/** The package's version; the build fills it in. Straight from the sources it is "dev". */
export const VERSION: string = typeof __QP_VERSION__ === 'undefined' ? 'dev' : __QP_VERSION__;
