import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { isNewest, type Mergeable, mayMerge, mayPart, mayValue } from './merge-rows.ts';

const kept: Mergeable = { assetId: 'a', party: 'p', kind: 'real-estate', mergedInto: null, measures: [] };
const other: Mergeable = { ...kept, assetId: 'b' };

describe('合并重复财产', () => {
  test('a second mention of the same person’s thing of one kind goes into the first', () =>
    expect(mayMerge(kept, other, true)).toEqual({ ok: true, value: { into: 'a' } }));
  test.each<{ kept?: Partial<Mergeable>; other?: Partial<Mergeable>; open?: boolean; kind: string; because: string }>([
    { open: false, kind: 'case-closed', because: 'the register of a closed case stands' },
    { other: { assetId: 'a' }, kind: 'merge-with-itself', because: 'one row is no duplicate' },
    { kept: { mergedInto: 'c' }, kind: 'merged-away', because: 'a row that is gone keeps nothing' },
    { other: { mergedInto: 'c' }, kind: 'merged-away', because: 'it already went elsewhere' },
    { other: { party: 'q' }, kind: 'owners-differ', because: 'a share of another debtor is his' },
    { other: { kind: 'vehicle' }, kind: 'kinds-differ', because: 'a house is no car' },
    { other: { measures: ['held'] }, kind: 'duplicate-held', because: 'what is held would be held out of sight' },
    { other: { measures: ['failed'] }, kind: 'duplicate-held', because: 'a failed instruction may be sent again' },
  ])('$kind: $because', ({ kept: k = {}, other: o = {}, open = true, kind }) =>
    expect(mayMerge({ ...kept, ...k }, { ...other, ...o }, open)).toEqual({ ok: false, refusal: { kind } }),
  );
  test('an ended measure on the duplicate does not stand in the way', () =>
    expect(mayMerge(kept, { ...other, measures: ['lifted'] }, true).ok).toBe(true));
  test('only what was joined is taken apart', () => {
    expect(mayPart({ mergedInto: 'a' }, true)).toEqual({ ok: true, value: { from: 'a' } });
    expect(mayPart({ mergedInto: null }, true)).toEqual({ ok: false, refusal: { kind: 'not-merged' } });
    expect(mayPart({ mergedInto: 'a' }, false)).toEqual({ ok: false, refusal: { kind: 'case-closed' } });
  });
});

describe('估值', () => {
  const today = day('2026-09-01');
  const thing = { inMoney: false, merged: false };
  const said = { value: fen(100n), valuedOn: today };
  test.each([
    { of: { ...thing, inMoney: true }, what: said, kind: 'deposit-values-itself' },
    { of: { ...thing, merged: true }, what: said, kind: 'merged-away' },
    { of: thing, what: { ...said, value: fen(0n) }, kind: 'amount-not-positive' },
    { of: thing, what: { ...said, valuedOn: day('2026-09-02') }, kind: 'valued-after-today' },
  ])('$kind', ({ of, what, kind }) => expect(mayValue(of, what, today)).toMatchObject({ ok: false, refusal: { kind } }));
  test('a value of today is taken; one of an earlier day put down later does not count over it', () => {
    expect(mayValue(thing, said, today).ok).toBe(true);
    expect(isNewest(day('2026-08-01'), [today])).toBe(false);
    expect(isNewest(today, [today])).toBe(true);
  });
});
