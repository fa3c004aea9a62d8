import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const creation = /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;
const ours = fileURLToPath(new URL('./src/element/template-policy.ts', import.meta.url));

/**
 * Lets lit-html use our Trusted Types policy. Its own is called `lit-html`, a name that a page may not list for all its
 * packages.
 */
export const litPolicy = {
  name: 'lit-policy',
  setup(bundle) {
    bundle.onLoad({ filter: /lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!creation.test(text)) throw new Error(`${path} creates its Trusted Types policy in another way.`);
      const replaced = text.replace(creation, 'createTemplatePolicy($1)');
      return {
        contents: `import { createTemplatePolicy } from ${JSON.stringify(ours)};\n${replaced}`,
        loader: 'js',
        watchFiles: [path, ours],
      };
    });
  },
};
