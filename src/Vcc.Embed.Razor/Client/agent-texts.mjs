import { readFile } from 'node:fs/promises';

/** `errors.<language>.json` without the texts for administrators: no page shows them. */
export const agentTexts = {
  name: 'agent-texts',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]errors\.[\w-]+\.json$/ }, async ({ path }) => {
      const errors = Object.entries(JSON.parse(await readFile(path, 'utf8')));
      const shown = Object.fromEntries(errors.map(([code, { title, agent }]) => [code, { title, agent }]));
      return { contents: JSON.stringify(shown), loader: 'json', watchFiles: [path] };
    });
  },
};
