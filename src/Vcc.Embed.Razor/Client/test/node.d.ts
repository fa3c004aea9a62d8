// The little of Node that tests of documents need; the sources themselves must not see any of it.
declare module 'node:fs' {
  export function readFileSync(path: string, encoding: 'utf8'): string;
  export function mkdirSync(path: string, options: { readonly recursive: true }): void;
  export function writeFileSync(path: string, text: string): void;
  export function readdirSync(path: string, options: { recursive: true; encoding: 'utf8' }): string[];
}
declare module 'node:url' {
  export function fileURLToPath(url: URL): string;
}

declare module 'node:child_process' {
  export function execFileSync(file: string, args: readonly string[], options: { readonly cwd: string }): unknown;
}

declare module 'node:events' {
  export function setMaxListeners(count: number): void;
}
