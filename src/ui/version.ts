declare const __QP_VERSION__: string | undefined;

/** The package's version; the build fills it in. */
export const VERSION: string = typeof __QP_VERSION__ === 'undefined' ? 'dev' : __QP_VERSION__;
