// Prints "passed failed" of one .trx file. A test that was skipped or not run counts as failed: we have none.
import { readFileSync } from 'node:fs';

const counters = readFileSync(process.argv[2], 'utf8').match(/<Counters ([^>]*)>/)?.[1] ?? '';
const number = (name) => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
console.log(number('passed'), number('total') - number('passed'));
