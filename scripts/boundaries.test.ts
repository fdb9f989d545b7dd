import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findViolations } from './boundaries.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const manifest = (name: string, dependencies: readonly string[] = [], exports: object = {}) =>
  JSON.stringify({ name, exports, dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '1.0.0'])) });
const MODULE = {
  './contract': './contract.ts',
  './commands/*': './commands/*.ts',
  './queries': './queries.ts',
  './rules/*': './rules/*.ts',
};
const KNOWN = ['@duixian/kernel', '@duixian/law', '@duixian/postgres', 'kysely', 'zod'];

/** A small office without a fault: each test adds one file that breaks one rule. */
const CLEAN: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'fixture', devDependencies: { vitest: '1.0.0' } }),
  'kernel/package.json': manifest('@duixian/kernel', ['temporal-polyfill'], { './money': './money.ts' }),
  'kernel/money.ts': 'export const ZERO = 0n;',
  'kernel/legal-day.ts': "import { Temporal } from 'temporal-polyfill';\nexport const day = Temporal;",
  'law/package.json': manifest('@duixian/law', ['@duixian/kernel'], { './*': './*.ts' }),
  'law/term.ts': "import { ZERO } from '@duixian/kernel/money';\nexport const term = ZERO;",
  'platform/postgres/package.json': manifest('@duixian/postgres', ['@duixian/kernel', 'kysely'], { './*': './*.ts' }),
  'platform/postgres/tx.ts':
    "import type { Kysely } from 'kysely';\nexport type Tx = Kysely<unknown>;\nexport const tablesOf = (tx: Tx) => tx;",
  'office/audit/package.json': manifest('@duixian/audit', KNOWN, MODULE),
  'office/audit/store.ts': "import { tablesOf } from '@duixian/postgres/tx';\nexport const entries = () => tablesOf;",
  'office/audit/queries.ts': "export const trail = 'select 1 from audit.entry';",
  'office/cases/package.json': manifest('@duixian/cases', [...KNOWN, '@duixian/audit'], MODULE),
  'office/cases/contract.ts': "import { z } from 'zod';\nexport const openCase = z;",
  'office/cases/queries.ts': "export const list = 'select 1 from cases.file';",
  'office/cases/rules/stage.ts': "/** A rule about new Date() in words only. */\nexport const stage = 'check';",
  'office/cases/commands/open.ts':
    "import { trail } from '@duixian/audit/queries';\nimport type { Tx } from '@duixian/postgres/tx';\nimport { stage } from '../rules/stage.ts';\nexport const open = (tx: Tx) => [trail, stage, tx];",
  'office/funds/package.json': manifest('@duixian/funds', [...KNOWN, '@duixian/cases'], MODULE),
  'office/funds/rules/post.ts':
    "import { stage } from '@duixian/cases/rules/stage';\nimport { term } from '@duixian/law/term';\nexport const post = [stage, term];",
  'office/funds/store.ts': "export const sums = 'select 1 from cases.file_view join funds.entry on true';",
  'office/funds/rules/post.test.ts': "import { test } from 'vitest';\nexport const t = [test, new Date(), Math.random()];",
  'office/tasks/package.json': manifest('@duixian/tasks', KNOWN, MODULE),
  'office/tasks/queries.ts': 'export const queue = 1;',
  'office/intake/package.json': manifest('@duixian/intake', [...KNOWN, '@duixian/funds'], MODULE),
  'apps/web/package.json': manifest('@duixian/app-web', ['@duixian/cases']),
  'apps/web/src/case.tsx':
    "import { openCase } from '@duixian/cases/contract';\nimport { stage } from '@duixian/cases/rules/stage';\nexport const page = [openCase, stage];",
  'apps/server/package.json': manifest('@duixian/app-server', ['@duixian/cases']),
  'apps/server/main.ts': "import { open } from '@duixian/cases/commands/open';\nexport const main = open;",
  'db/migrations/0001_all.sql':
    'create table audit.entry (x int); create table cases.file (x int); create view cases.file_view as select 1; create table funds.entry (x int);',
};

function violationsWith(changes: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  made.push(root);
  for (const [path, text] of Object.entries({ ...CLEAN, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findViolations(root).map(({ rule, file, message }) => `${rule} | ${file} | ${message}`);
}

test('an office without a fault passes', () => {
  expect(violationsWith({})).toEqual([]);
});

describe('each rule fails on one deliberate violation', () => {
  const long = 'export const line = 1;\n'.repeat(251);
  test.each([
    ['the kernel knows nothing', 'arrows', { 'kernel/wide.ts': "import { term } from '../law/term.ts';\nexport const x = term;" }],
    [
      'the law knows only the kernel',
      'arrows',
      { 'law/wide.ts': "import { stage } from '@duixian/cases/rules/stage';\nexport const x = stage;" },
    ],
    [
      'the platform does not know the office',
      'arrows',
      { 'platform/postgres/wide.ts': "import { trail } from '@duixian/audit/queries';\nexport const x = trail;" },
    ],
    [
      'record does not know work',
      'arrows',
      { 'office/cases/commands/pay.ts': "import { post } from '@duixian/funds/rules/post';\nexport const x = post;" },
    ],
    [
      'audit comes before cases',
      'arrows',
      { 'office/audit/commands/look.ts': "import { list } from '@duixian/cases/queries';\nexport const x = list;" },
    ],
    [
      'modules of one tier do not know each other',
      'arrows',
      { 'office/funds/commands/pay.ts': "import { queue } from '@duixian/tasks/queries';\nexport const x = queue;" },
    ],
    [
      'a type counts as knowing',
      'arrows',
      { 'office/tasks/commands/pay.ts': "import type { post } from '@duixian/funds/rules/post';\nexport type X = typeof post;" },
    ],
    [
      'nobody imports an app',
      'arrows',
      { 'office/intake/commands/x.ts': "import { main } from '../../../apps/server/main.ts';\nexport const x = main;" },
    ],
    [
      'a module needs a tier',
      'arrows',
      { 'office/bakery/queries.ts': "import { trail } from '@duixian/audit/queries';\nexport const x = trail;" },
    ],
    [
      'the browser knows no queries',
      'arrows',
      { 'apps/web/src/list.ts': "import { list } from '@duixian/cases/queries';\nexport const x = list;" },
    ],
    [
      'apps do not know one another',
      'arrows',
      { 'apps/web/src/x.ts': "import { main } from '../../server/main.ts';\nexport const x = main;" },
    ],
    [
      'no cycle between files',
      'cycles',
      { 'law/a.ts': "import { b } from './b.ts';\nexport const a = b;", 'law/b.ts': "import { a } from './a.ts';\nexport const b = a;" },
    ],
    [
      'no cycle of types',
      'cycles',
      { 'law/a.ts': "import type { B } from './b.ts';\nexport type A = B;", 'law/b.ts': "export type { A as B } from './a.ts';" },
    ],
    ['no undeclared package', 'packages', { 'office/cases/commands/x.ts': "import axios from 'axios';\nexport const x = axios;" }],
    ['no undeclared package through import()', 'packages', { 'apps/server/x.ts': "export const x = () => import('axios');" }],
    [
      'no test package in the product',
      'packages',
      { 'office/cases/commands/x.ts': "import { test } from 'vitest';\nexport const x = test;" },
    ],
    [
      'a store is not exported',
      'packages',
      { 'office/cases/commands/x.ts': "import { entries } from '@duixian/audit/store';\nexport const x = entries;" },
    ],
    [
      'no way around the exports',
      'packages',
      { 'office/cases/commands/x.ts': "import { entries } from '../../audit/store.ts';\nexport const x = entries;" },
    ],
    ['a rule imports no package', 'pure-rules', { 'office/cases/rules/x.ts': "import { z } from 'zod';\nexport const x = z;" }],
    [
      'a rule imports no Node',
      'pure-rules',
      { 'office/cases/rules/x.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;" },
    ],
    [
      'a rule sees no queries',
      'pure-rules',
      { 'office/cases/rules/x.ts': "import { list } from '../queries.ts';\nexport const x = list;" },
    ],
    ['a rule has no Date', 'pure-rules', { 'office/cases/rules/x.ts': 'export const x = new Date();' }],
    ['a rule has no dice', 'pure-rules', { 'office/cases/rules/x.ts': 'export const x = Math.random();' }],
    ['the law has no Date', 'pure-rules', { 'law/x.ts': 'export const x = Date.now();' }],
    ['a command asks ctx for the time', 'no-clock', { 'office/cases/commands/x.ts': 'export const x = () => Date.now();' }],
    [
      'a command has no SQL',
      'sql-only-in-stores',
      { 'office/cases/commands/x.ts': "import { sql } from 'kysely';\nexport const x = sql;" },
    ],
    [
      'a command does not open the transaction',
      'sql-only-in-stores',
      { 'office/cases/commands/x.ts': "import { tablesOf } from '@duixian/postgres/tx';\nexport const x = tablesOf;" },
    ],
    ['a store does not read another schema', 'own-schema', { 'office/funds/queries.ts': "export const x = 'select 1 from cases.file';" }],
    [
      'a store does not read another schema through the builder',
      'own-schema',
      { 'office/funds/queries.ts': "export const x = (db) => db.selectFrom('cases.file as f');" },
    ],
    [
      'the platform has no statements on the office',
      'own-schema',
      { 'platform/postgres/x.ts': "export const x = 'delete from audit.entry';" },
    ],
    ['no folder for leftovers', 'names', { 'office/cases/utils/x.ts': 'export const x = 1;' }],
    ['no file for leftovers', 'names', { 'platform/postgres/helpers.ts': 'export const x = 1;' }],
    ['no barrels', 'names', { 'office/cases/rules/all.ts': "export * from './stage.ts';" }],
    ['no default exports', 'names', { 'office/cases/rules/x.ts': 'export default 1;' }],
    ['a file is one idea', 'names', { 'office/cases/rules/x.ts': long }],
  ])('%s', (_, rule, changes) => {
    const found = violationsWith(changes);
    expect(found.filter((line) => line.startsWith(`${rule} |`))).toHaveLength(1);
  });
});
