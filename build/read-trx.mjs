// Reads a .trx file. `count FILE` prints "passed failed"; a skipped test counts as failed, because there are none.
// `failed FILE` prints the methods of failed tests; `failed FILE METHOD` prints how many tests of a method failed.
import { readFileSync } from 'node:fs';

const [command, file, method] = process.argv.slice(2);
const trx = readFileSync(file, 'utf8');

function counters() {
  const text = trx.match(/<Counters ([^>]*)>/)?.[1] ?? '';
  const number = (name) => Number(text.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  return `${number('passed')} ${number('total') - number('passed')}`;
}

/** The method of each failed test: the name of the test without its arguments. */
function failed() {
  const results = [...trx.matchAll(/<UnitTestResult [^>]*?testName="([^"(]+)[^"]*" outcome="(\w+)"/g)];
  return results.filter(([, , outcome]) => outcome !== 'Passed').map(([, name]) => name);
}

if (command === 'count') console.log(counters());
else if (method === undefined) for (const name of new Set(failed())) console.log(name);
else console.log(failed().filter((name) => name === method).length);
