import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { madeMarkOf, type PreparedOffice, startOfficeIn } from './office.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly preparedOffice: PreparedOffice;
  }
}

const CASES = 200;

/**
 * 备好的执行局 · The demo city is loaded once for all stories, while the small tests already run; each story then works on
 * a copy of its own, and waits for the city if it comes first.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dx-made-'));
  // The packed database runs as an account of its own and has to walk in here.
  await chmod(folder, 0o755);
  const prepared = { folder, cases: CASES };
  const made = make(prepared);
  project.provide('preparedOffice', prepared);
  return async () => {
    await made;
    await rm(folder, { recursive: true, force: true });
    await rm(madeMarkOf(prepared), { force: true });
  };
}

/** What went wrong is told to whoever waits for the city. */
async function make(prepared: PreparedOffice): Promise<void> {
  const fault = await startOfficeIn(prepared.folder, prepared.cases)
    .then((office) => office.stop())
    .then(
      () => '',
      (reason: unknown) => String(reason),
    );
  await writeFile(madeMarkOf(prepared), fault);
}
