// Writes docs/errors.md from the codes in model/errors.ts, the audio problems in model/state.ts and the texts in i18n: run it (npm run errors) after changing either.
import { readFileSync, writeFileSync } from 'node:fs';
const src = 'src/';
const en = JSON.parse(readFileSync(src + 'i18n/errors.en.json', 'utf8'));
const vi = JSON.parse(readFileSync(src + 'i18n/errors.vi.json', 'utf8'));
const map = JSON.parse(readFileSync(src + 'i18n/errors.json', 'utf8'));
// Audio problems are part of the state too, so their names are the model's.
const ts = ['errors', 'state'].map((file) => readFileSync(`${src}model/${file}.ts`, 'utf8')).join('\n');
const groups = [
  ['LoginErrorCode', 'Logging in'],
  ['ConnectionErrorCode', 'Starting and staying connected'],
  ['CalloutErrorCode', 'Calling out'],
  ['TransferErrorCode', 'Handing a call on'],
  ['CommandErrorCode', 'Other commands'],
  ['AudioProblem', 'Microphone and sound'],
  ['ReportedErrorCode', 'Reported while the phone works on'],
];
let out =
  '# Error codes of the phone\n\n`PhoneError.code`, the `code` of `vcc-error`, of a lost connection, of an ended call and of audio problems. The code is stable; the words are those the agent reads.\n';
for (const [type, title] of groups) {
  const body = new RegExp(`export type ${type} =([^;]*);`).exec(ts)[1];
  out += `\n## ${title}\n\n| code | English | Tiếng Việt |\n|---|---|---|\n`;
  for (const [, code] of body.matchAll(/'(\w+)'/g)) {
    const say = (t) => [t.titles[code], t.actions[map[code]]].filter(Boolean).join('. ').replace(/\.\. /, '. ');
    out += `| \`${code}\` | ${say(en)} | ${say(vi)} |\n`;
  }
}
writeFileSync('../../../docs/errors.md', out);
