import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@duixian/clock/clock';
import type { Scenario } from './row.ts';
import { asTable, section, withSection } from './table.ts';

// `npm run bench` runs all; `npm run bench start-up payouts` runs those two. A scenario is a file that exports `scenario`.
const HERE = fileURLToPath(new URL('.', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
const NOT_SCENARIOS = new Set(['run.ts', 'row.ts', 'table.ts']);
const HEAD =
  '# Measured\n\nWritten by `npm run bench`. Each section says when, with how much data and on which machine; run it on yours before you compare.\n';

const asked = process.argv.slice(2);
const files = (await readdir(HERE)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !NOT_SCENARIOS.has(file)).sort();
const chosen = files.filter((file) => asked.length === 0 || asked.includes(file.slice(0, -3)));
if (chosen.length === 0) {
  process.stdout.write(`no such scenario; there are: ${files.map((file) => file.slice(0, -3)).join(', ')}\n`);
  process.exit(1);
}
for (const file of chosen) {
  const { scenario } = (await import(`./${file}`)) as { readonly scenario: Scenario };
  process.stdout.write(`\n${scenario.name} (${scenario.size})\n`);
  const rows = await scenario.run();
  process.stdout.write(`${asTable(rows)}\n`);
  const before = await readFile(DOCUMENT, 'utf8').catch(() => HEAD);
  await mkdir(dirname(DOCUMENT), { recursive: true });
  await writeFile(DOCUMENT, withSection(before, scenario.name, section(scenario, rows, systemClock.today().toString())));
}
process.exit(0);
