import { describe, expect, test } from 'vitest';
import { looksEn } from './looks.en.ts';
import { looksZh } from './looks.zh.ts';

interface Door {
  readonly method?: string;
  readonly path?: string;
  readonly reply?: { readonly shape?: object };
}

/** Doors that leave a look with a name of its own, for which the same list has a word too. */
const NAMED: Readonly<Record<string, string | undefined>> = {
  '/cases/{case}': looksZh.cases['show-case'],
  '/cases/{case}/parties/{party}/number': looksZh.cases['reveal-number'],
  '/cases/{case}/parties/{party}/telephone': looksZh.cases['reveal-telephone'],
  '/cases/{case}/parties/{party}/desk': looksZh.hub['debtor-desk'],
  '/cases/{case}/assets/{asset}/number': looksZh.assets['reveal-number'],
  '/cases/{case}/reports-received/{report}/number': looksZh.assets['reveal-number'],
  '/cases/{case}/leads/{lead}/contact': looksZh.search['reveal-contact'],
  '/cases/{case}/exchanges/{exchange}/{side}': looksZh.agencies['exchange-bytes'],
  '/cases/{case}/file/{entry}': looksZh.documents['open-file-entry'],
  '/cases/{case}/file-archive': looksZh.documents['export-file'],
  '/clocks/{clock}/proof': looksZh.deadlines['show-proof'],
  // The register of the inspector is not told of in the record of the case.
  '/interference/{interference}': '-',
};

const contracts = import.meta.glob<Record<string, Door>>('../../../../../office/*/*contract.ts', { eager: true });
const doors = Object.values(contracts)
  .flatMap((contract) => Object.values(contract))
  .filter((door) => door.method === 'GET' && door.path !== undefined)
  .filter((door) => /:case\b/.test(door.path ?? '') || 'caseId' in (door.reply?.shape ?? {}) || 'case' in (door.reply?.shape ?? {}))
  .map((door) => (door.path ?? '').replace(/:(\w+)/g, '{$1}'));

describe('who looked at this case is told in words', () => {
  const zh: Readonly<Record<string, unknown>> = looksZh;
  const en: Readonly<Record<string, unknown>> = looksEn;
  test('there are doors to tell of', () => expect(doors.length).toBeGreaterThan(40));
  test.each(doors)('%s has a word, not its address', (door) => {
    expect(NAMED[door] ?? zh[door]).toBeTypeOf('string');
    expect(NAMED[door] ?? en[door]).toBeTypeOf('string');
  });
});
