/** Identifies the build of this file. `chunks.mjs` replaces it in the bundles; the sources have none. */
export const build: string | undefined = undefined;
