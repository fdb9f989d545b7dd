// npm run check: types, rules project, boundaries, unused code, lint, generated files.
import { ensureInstalled } from './bootstrap.mjs';
import { runChecks } from './check-steps.mjs';

ensureInstalled();
const { passed, failed } = await runChecks();
process.stdout.write(`${passed} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
