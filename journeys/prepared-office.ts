import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type PreparedOffice, startOfficeIn } from './office.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly preparedOffice: PreparedOffice;
  }
}

const CASES = 200;

/** 备好的执行局 · The demo city is loaded once for all stories; each story then works on a copy of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dx-made-'));
  // The packed database runs as an account of its own and has to walk in here.
  await chmod(folder, 0o755);
  const office = await startOfficeIn(folder, CASES);
  await office.stop();
  project.provide('preparedOffice', { folder, cases: CASES });
  return () => rm(folder, { recursive: true, force: true });
}
