// Reads a .trx file. `count FILE` prints "passed failed"; a skipped test counts as failed, because there are none.
// `failed FILE` prints the methods of failed tests; `failed FILE METHOD` prints how many tests of a method failed.
// `report FILE` prints each failed test with the first lines of its message.
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

function report() {
  const results = [...trx.matchAll(/<UnitTestResult ([^>]*)>([\s\S]*?)<\/UnitTestResult>/g)];
  return results
    .filter(([, attributes]) => !attributes.includes('outcome="Passed"'))
    .map(([, attributes, body]) => `${attributes.match(/testName="([^"]*)"/)?.[1]}: ${message(body)}`);
}

function message(body) {
  const text = body.match(/<Message>([\s\S]*?)<\/Message>/)?.[1] ?? 'no message';
  return text.replace(/\s+/g, ' ').slice(0, 500);
}

if (command === 'report') for (const line of report()) console.log(line);
else if (command === 'count') console.log(counters());
else if (method === undefined) for (const name of new Set(failed())) console.log(name);
else console.log(failed().filter((name) => name === method).length);
