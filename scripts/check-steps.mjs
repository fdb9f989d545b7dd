// Everything that is checked without running the product. Each step is one program that succeeds or fails.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, ROOT, runQuietly } from './bootstrap.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

// One checker each: several divide the files but each infers the same types anew, and the other core has a step of its own.
const types = (...args) => [...args, '--checkers', '1'];

const steps = () => [
  { name: 'types', program: bin('tsc'), args: types('-p', 'tsconfig.json') },
  {
    name: 'types of the web',
    program: bin('tsc'),
    args: types('-p', 'apps/web/tsconfig.json', '--noEmit'),
    when: 'apps/web/tsconfig.json',
  },
  { name: 'unused code and dependencies', program: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
  { name: 'lint and format', program: bin('biome'), args: ['ci', '--colors=off', '--max-diagnostics=50'] },
  { name: 'generated files', program: node24(), args: ['scripts/gen.ts', '--check'] },
  { name: 'types of the rules (no Node, no DOM)', program: bin('tsc'), args: types('-p', 'tsconfig.rules.json') },
  { name: 'boundaries', program: node24(), args: ['scripts/boundaries.ts'] },
];

/** One for each core of the smallest machine; the steps that take longest stand first. */
const AT_ONCE = 2;

/** Runs every step even after a failure, so that one run tells all. What a step wrote comes in one piece. */
export async function runChecks() {
  const waiting = steps().filter(({ when }) => !when || existsSync(join(ROOT, when)));
  let passed = 0;
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAt = performance.now();
      const { code, written } = await runQuietly(step.program, step.args);
      const took = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
      process.stdout.write(`${written}${code === 0 ? 'passed' : 'FAILED'}  ${step.name} (${took})\n`);
      if (code === 0) passed += 1;
      else failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { passed, failed };
}
