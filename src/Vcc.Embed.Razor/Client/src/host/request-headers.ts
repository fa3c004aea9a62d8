/** Headers that a page adds to the requests of its phone, e.g. a bearer token. Called before each request. */
export type RequestHeaders = (signal: AbortSignal) => HeadersInit | Promise<HeadersInit>;
