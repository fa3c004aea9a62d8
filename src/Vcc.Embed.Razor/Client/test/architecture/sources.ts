import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

export interface Source {
  /** Path below `src`, without the extension. */
  readonly path: string;
  readonly text: string;
  /** Paths of the imported TypeScript files of this project. */
  readonly imports: readonly string[];
}

/** All TypeScript files of `src`. */
export function sources(): readonly Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(root + file, 'utf8');
      const path = file.replaceAll('\\', '/').replace(/\.ts$/, '');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)(?<!\.json)'/g)].map(([, to = '']) =>
        new URL(to, `file:///${path}`).pathname.slice(1),
      );
      return { path, text, imports };
    });
}
