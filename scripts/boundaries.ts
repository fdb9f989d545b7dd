import { fileURLToPath } from 'node:url';
import { arrows, cycles } from './boundaries/arrows.ts';
import { names, noClock, ownSchema, pureRules, sqlOnlyInStores } from './boundaries/modules.ts';
import { packages } from './boundaries/packages.ts';
import { readTree } from './boundaries/tree.ts';
import type { Violation } from './boundaries/violation.ts';

/** Everything that keeps the shape of the repository, checked on the files under `root`. */
export function findViolations(root: string): readonly Violation[] {
  const tree = readTree(root);
  return [arrows, cycles, packages, pureRules, noClock, sqlOnlyInStores, ownSchema, names].flatMap((rule) => rule(tree));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = findViolations(fileURLToPath(new URL('../', import.meta.url)));
  for (const { rule, file, message } of violations) process.stdout.write(`${file}\n  [${rule}] ${message}\n`);
  if (violations.length > 0) {
    process.stdout.write(`${violations.length} violations\n`);
    process.exitCode = 1;
  }
}
