// Writes docs/errors.md (npm run errors). A test compares the file with what this makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const document = new URL('../../../docs/errors.md', import.meta.url);
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const textsOf = (language) => JSON.parse(read(`../../Vcc.Embed.Abstractions/Errors/errors.${language}.json`));

/** Headings by the name of the union type that holds the codes. */
const groups = {
  LoginErrorCode: 'Login',
  ConnectionErrorCode: 'Start and connection',
  CalloutErrorCode: 'Outbound calls',
  TransferErrorCode: 'Transfer',
  CommandErrorCode: 'Other commands',
  AudioProblem: 'Microphone and sound',
  ReportedErrorCode: 'Events while the phone keeps working',
  RecordErrorCode: 'Calls and customers in the CRM',
};

const start = `# Error codes

A code is stable and the same everywhere: \`PhoneError.code\`, \`vcc-error\`, a lost connection, an ended call, an audio problem, \`VccErrorCodes\`
in C# and the \`code\` of problem details. The texts stand in \`src/Vcc.Embed.Abstractions/Errors\`, one file per language. An administrator's text is in *italics*.
`;

export function errorsDocument() {
  const [en, vi] = [textsOf('en'), textsOf('vi')];
  // An audio problem is a part of the state too, so its names stand there.
  const types = ['errors', 'state'].map((file) => read(`src/model/${file}.ts`)).join('\n');
  const table = (title, codes) =>
    `\n## ${title}\n\n| code | English | Tiếng Việt |\n|---|---|---|\n` +
    codes.map((code) => `| \`${code}\` | ${cell(en[code])} | ${cell(vi[code])} |\n`).join('');
  const tables = Object.entries(groups).map(([type, title]) => {
    const [, union] = new RegExp(`export type ${type} =([^;]*);`).exec(types);
    return table(title, union.match(/\w+/g));
  });
  return start + tables.join('') + table('In .NET, and anything else', ['pageUnreachable', 'unexpected']);
}

const cell = ({ title, agent, admin }) => [`${title}.`, agent, admin && `*${admin}*`].filter(Boolean).join(' ');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(document, errorsDocument());
