// The little of Node that tests of documents need; the sources themselves must not see any of it.
declare module 'node:fs' {
  export function readFileSync(path: string, encoding: 'utf8'): string;
  export function readdirSync(path: string, options: { recursive: true; encoding: 'utf8' }): string[];
}
declare module 'node:crypto' {
  export function randomBytes(size: number): { toString(encoding: 'base64'): string };
}
declare module 'node:url' {
  export function fileURLToPath(url: URL): string;
}
