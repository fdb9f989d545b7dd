// npm test: the checks, then unit, database and browser tests. The last line is "N passed, N failed" over all of them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, node24, ROOT, runToEnd } from './bootstrap.mjs';
import { runChecks } from './check-steps.mjs';
import { buildWebWhenStale } from './web-build.mjs';

ensureInstalled();
const only = process.argv.slice(2);
const whole = only.length === 0;
const [checks] = await Promise.all([whole ? runChecks() : { passed: 0, failed: [] }, whole ? buildWebWhenStale() : undefined]);

const report = join(ROOT, 'var', 'test-report.json');
mkdirSync(join(ROOT, 'var'), { recursive: true });
rmSync(report, { force: true });
const code = await runToEnd(node24(), [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project=unit',
  '--project=db',
  '--project=journeys',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...only,
]);
const tests = readReport();
// A file that does not load, or an error outside every test, has no failed test of its own and still is a failure.
const hidden = code !== 0 && tests.failed === 0 ? 1 : 0;
const passed = checks.passed + tests.passed;
const failed = checks.failed.length + tests.failed + hidden;
for (const name of checks.failed) process.stdout.write(`FAILED  ${name}\n`);
for (const name of tests.names) process.stdout.write(`FAILED  ${name}\n`);
if (tests.skipped > 0) process.stdout.write(`${tests.skipped} skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function readReport() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    );
    const names = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter((one) => one.status === 'failed').map((one) => `${name.replace(`${ROOT}/`, '')}: ${one.fullName}`),
    );
    names.push(...broken.map(({ name }) => `${name.replace(`${ROOT}/`, '')} did not load`));
    return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests, names };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, names: ['the test run left no report'] };
  }
}
