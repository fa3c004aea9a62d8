// Reads the JSON report of Vitest. `count FILE` prints "passed failed"; a skipped test counts as failed, because there are none.
// `report FILE` prints each failed test with the first lines of its message.
import { readFileSync } from 'node:fs';

const [command, file] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8'));

if (command === 'count') console.log(report.numPassedTests, report.numFailedTests + report.numPendingTests);
else for (const line of failures()) console.log(line);

/** A file that does not load has a message of its own and no tests. */
function failures() {
  return report.testResults.flatMap((suite) => [
    ...(suite.status === 'failed' && suite.assertionResults.length === 0
      ? [`${suite.name}: ${short(suite.message)}`]
      : []),
    ...suite.assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${test.fullName}: ${short(test.failureMessages.join(' '))}`),
  ]);
}

function short(message) {
  return message.replace(/\s+/g, ' ').slice(0, 500);
}
