import { access, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dumpSchema } from '@duixian/postgres/schema-dump';
import { withScratchDatabase } from '@duixian/postgres/scratch';

const ROOT = new URL('../', import.meta.url);

/** A file that is made from other files. Each is written by `npm run gen` and compared by `npm run gen -- --check`. */
interface Generated {
  readonly path: string;
  readonly make: () => Promise<string>;
}

const generated: Generated[] = [{ path: 'db/schema.sql', make: () => withScratchDatabase(dumpSchema) }];

/** A module of generators beside its sources may add more: `export const generated: {path, make}[]`. */
const ADDED = ['law/generate.ts', 'docs/generate.ts'];

async function all(): Promise<readonly Generated[]> {
  const found = [...generated];
  for (const path of ADDED) {
    const file = fileURLToPath(new URL(path, ROOT));
    if (
      !(await access(file).then(
        () => true,
        () => false,
      ))
    )
      continue;
    const added = (await import(pathToFileURL(file).href)) as { readonly generated: readonly Generated[] };
    found.push(...added.generated);
  }
  return found;
}

const check = process.argv.includes('--check');
let stale = 0;
for (const { path, make } of await all()) {
  const text = await make();
  const file = new URL(path, ROOT);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) continue;
  stale += 1;
  if (check) {
    process.stdout.write(
      `${path} is not what its sources make: run "npm run gen" and look at the difference\n${firstDifference(before, text)}\n`,
    );
  } else {
    await writeFile(file, text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
if (check && stale > 0) process.exitCode = 1;

function firstDifference(before: string, after: string): string {
  const was = before.split('\n');
  const is = after.split('\n');
  const at = is.findIndex((line, i) => line !== was[i]);
  const line = at < 0 ? is.length : at;
  return `  line ${line + 1}\n  - ${was[line] ?? '(end)'}\n  + ${is[line] ?? '(end)'}`;
}
