import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const languages = readdirSync(`${here}src/i18n/languages`).map((file) => file.replace('.ts', ''));

/** Files that a page loads later, by name. Each contains all that it imports; Vcc.Embed.Razor.csproj lists them too. */
export const chunks = {
  'vcc-phone.deferred': 'src/api/deferred.ts',
  'vcc-phone.journal': 'src/journal/open-journal.ts',
  'vcc-phone.custom-js': 'src/vcc/custom-js.ts',
  'vcc-phone.response-report': 'src/host/response-report.ts',
  'vcc-softphone.tabs': 'src/tabs/tab-member.ts',
  'vcc-softphone.held-reload': 'src/element/held-reload.ts',
  'vcc-softphone.headset': 'src/element/headset/headset.ts',
  'vcc-softphone.panels': 'src/element/panels.ts',
  'vcc-softphone.vi-errors': 'src/i18n/vi-errors.ts',
  ...Object.fromEntries(languages.map((name) => [`vcc-softphone.${name}`, `src/i18n/languages/${name}.ts`])),
};

const placeholder = 'build-id-of-this-file';

/**
 * Makes `import()` of a chunk's source load its file, beside the file that imports it. Every file gets the id of the
 * build.
 */
export const chunkImports = {
  name: 'chunk-imports',
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, importer, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = `${relative(here, resolve(dirname(importer), path))}.ts`;
      const found = Object.entries(chunks).find(([, file]) => file === source);
      if (!found) throw new Error(`${importer} loads ${source}, which has no row in chunks.mjs.`);
      return { path: `./${found[0]}.js`, external: true };
    });
    bundle.onLoad({ filter: /[\\/]chunks[\\/]build\.ts$/ }, () => ({
      contents: `export const build = '${placeholder}';`,
    }));
    bundle.onResolve({ filter: /^chunk:/ }, ({ path }) => ({ path: path.slice('chunk:'.length), namespace: 'chunk' }));
    bundle.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
      contents: `export * from './${path}'; export { build } from './src/chunks/build';`,
      resolveDir: here,
    }));
  },
};

/** The entry points of all chunks, for esbuild. */
export const chunkEntries = Object.fromEntries(Object.entries(chunks).map(([name, file]) => [name, `chunk:${file}`]));

/** Puts one id into all files of a build. Two builds of the same sources have the same id. */
export function identify(files) {
  const hash = createHash('sha256');
  for (const { text } of files) hash.update(text);
  const id = hash.digest('hex').slice(0, 12);
  return files.map((file) => ({ ...file, text: file.text.replaceAll(placeholder, id) }));
}
