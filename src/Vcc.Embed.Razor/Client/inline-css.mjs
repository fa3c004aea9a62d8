import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';

/** `import css from './x.css?inline'`: the style sheet as a string, as Vite understands it in the tests. */
export const inlineCss = ({ minify }) => ({
  name: 'inline-css',
  setup(bundle) {
    bundle.onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path.replace('?inline', '')),
      namespace: 'css',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'css' }, async ({ path }) => ({
      contents: (
        await transform(await readFile(path, 'utf8'), { loader: 'css', minify, target: 'chrome123' })
      ).code.trim(),
      loader: 'text',
      watchFiles: [path],
    }));
  },
});
