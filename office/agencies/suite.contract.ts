import { beforeAll, describe, test } from 'vitest';
import type { Check } from './check/check.ts';

/**
 * 接口合同测试 · The checks of `check/` inside a vitest file, for whoever builds an implementation beside this code:
 * `contractSuite('my bank', async () => prepared, bankChecks)`. From outside, without this code's tests:
 * `npm run -s duixian -- agency-check <url>`.
 */
export function contractSuite<P>(name: string, prepare: () => Promise<P>, checksOf: (prepared: () => P, mark: string) => readonly Check[]) {
  describe(`adapter contract: ${name}`, () => {
    let at: { readonly prepared: P } | undefined;
    beforeAll(async () => {
      at = { prepared: await prepare() };
    });
    const prepared = () => {
      if (at === undefined) throw new Error('asked before it was prepared');
      return at.prepared;
    };
    for (const { name: what, run } of checksOf(prepared, 'T')) test(what, run);
  });
}
