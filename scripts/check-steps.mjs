// Everything that is checked without running the product. Each step is one program that succeeds or fails.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, ROOT, runToEnd } from './bootstrap.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

const steps = () => [
  { name: 'types', program: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'types of the rules (no Node, no DOM)', program: bin('tsc'), args: ['-p', 'tsconfig.rules.json'] },
  { name: 'types of the web', program: bin('tsc'), args: ['-p', 'apps/web/tsconfig.json', '--noEmit'], when: 'apps/web/tsconfig.json' },
  { name: 'lint and format', program: bin('biome'), args: ['ci', '--colors=off', '--max-diagnostics=50'] },
  { name: 'boundaries', program: node24(), args: ['scripts/boundaries.ts'] },
  { name: 'unused code and dependencies', program: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
  { name: 'generated files', program: node24(), args: ['scripts/gen.ts', '--check'] },
];

/** Runs every step even after a failure, so that one run tells all. */
export async function runChecks() {
  let passed = 0;
  const failed = [];
  for (const { name, program, args, when } of steps()) {
    if (when && !existsSync(join(ROOT, when))) continue;
    const startedAt = performance.now();
    const code = await runToEnd(program, args);
    const took = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${took})\n`);
    if (code === 0) passed += 1;
    else failed.push(name);
  }
  return { passed, failed };
}
