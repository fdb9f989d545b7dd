import { deepStrictEqual, partialDeepStrictEqual } from 'node:assert/strict';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Subject } from '../adapter.ts';
import type { AssetKind } from '../found-property.ts';
import { hasBalance } from '../rules/property-kind.ts';
import { type Asking, asking, type Check } from './check.ts';
import { everyAgencyChecks } from './every-agency.ts';

/** What an office that registers property must prepare before it can be questioned. */
export interface PreparedRegister extends Asking {
  readonly baseUrl: string;
  readonly today: LegalDay;
  readonly kind: AssetKind;
  /** 民诉解释第四百八十五条 */
  readonly mostYears: number;
  /** A person with exactly one thing in the books, free of any hold; money there is at least 1000 yuan. */
  readonly owner: Subject;
  readonly assetId: string;
  readonly stranger: Subject;
}

/** 登记单位检查 · What every register must do: real estate, vehicles, equity, securities, housing fund. */
export function registerChecks(prepared: () => PreparedRegister, mark: string): readonly Check[] {
  let made: ReturnType<typeof asking> | undefined;
  const desk = () => {
    made ??= asking(prepared(), mark);
    return made;
  };
  const amount = (): Fen | null => (hasBalance(prepared().kind) ? fen(10_000n) : null);
  const freezing = (n: number) =>
    desk().freezing(desk().caseNo(n), { assetId: prepared().assetId, amount: amount(), years: prepared().mostYears });
  return [
    ...everyAgencyChecks(() => ({ ...prepared(), amount: amount() }), desk),
    {
      name: 'offers no deduction: that is for banks',
      run: async () => {
        const who = await desk().client.about();
        if (who.kind === 'replied' && who.reply.acts.includes('deduct')) throw new Error('a register offers deductions');
      },
    },
    {
      name: 'names its kind of property, whole and at its first revision',
      run: async () => {
        const reply = await desk().query(prepared().owner);
        partialDeepStrictEqual(reply, { outcome: 'found', revision: 1, assets: [{ kind: prepared().kind, assetId: prepared().assetId }] });
      },
    },
    {
      name: '查扣冻规定第二十六条: the second case waits behind the first and stands first when that one is lifted',
      run: async () => {
        const first = await desk().freeze(freezing(9103));
        const second = await desk().freeze(freezing(9104));
        if (first.outcome !== 'frozen' || second.outcome !== 'frozen') throw new Error('not frozen');
        deepStrictEqual([first.rank, second.rank], [1, 2]);
        partialDeepStrictEqual(await desk().lift(desk().caseNo(9103), first.freezeNo), { outcome: 'lifted' });
        const after = await desk().query(prepared().owner);
        const holds = after.outcome === 'found' ? after.assets[0]?.holds.map(({ rank, caseNumber }) => ({ rank, caseNumber })) : [];
        deepStrictEqual(holds, [{ rank: 1, caseNumber: desk().caseNo(9104) }]);
        await desk().lift(desk().caseNo(9104), second.freezeNo);
      },
    },
  ];
}
