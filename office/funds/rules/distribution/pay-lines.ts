import { addFen, type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import type { AllocationLine } from '../allocate.ts';
import type { CommonCost } from './question.ts';
import { STAGES } from './stages.ts';
import type { StandingShares } from './standing-shares.ts';

/** 申请执行费 · The name under which the application fee stands among the costs: it goes to the treasury, not to a creditor. */
export const EXECUTION_FEE = 'execution-fee';

/**
 * 本次应付 · What a decision may pay now: costs, the certain part of each share, a surplus nobody disputes; less what earlier
 * decisions of the plan already give. Costs and shares keep their names, so the books divide as the plan does.
 */
export function linesToPay(
  { plan, shares, certainSurplus }: StandingShares,
  costs: readonly CommonCost[],
  given: (category: AllocationLine['category'], creditor: string | null) => Fen,
): readonly AllocationLine[] {
  const paidAs = (fee: boolean) =>
    addFen(
      ZERO_FEN,
      ...plan.lines
        .filter(
          (line) => line.stage === 'execution-costs' && costs.some((cost) => cost.id === line.of && (cost.id === EXECUTION_FEE) === fee),
        )
        .map((line) => line.paid),
    );
  const sale = addFen(ZERO_FEN, ...plan.lines.filter((line) => line.stage === 'sale-costs').map((line) => line.paid));
  const line = (category: AllocationLine['category'], creditor: string | null, whole: Fen, basis: AllocationLine['basis']) => {
    const amount = subtractFen(whole, given(category, creditor));
    return amount > 0n ? [{ category, creditor, amount, basis }] : [];
  };
  return [
    ...line('sale-cost', null, addFen(sale, paidAs(false)), [...STAGES['sale-costs'].basis, ...STAGES['execution-costs'].basis]),
    ...line('execution-fee', null, paidAs(true), STAGES['execution-costs'].basis),
    ...shares.flatMap((share) => line('title-debt', share.claim, share.certainTitle, basisOf(plan.lines, share.claim))),
    ...shares.flatMap((share) => line('doubled-interest', share.claim, share.certainDoubled, STAGES.doubled.basis)),
    ...line('surplus', null, certainSurplus, STAGES.surplus.basis),
  ];
}

/** The articles of every stage that gave the claim something, each once. */
function basisOf(lines: StandingShares['plan']['lines'], claim: string): AllocationLine['basis'] {
  const stages = [...new Set(lines.filter((line) => line.of === claim && line.stage !== 'doubled').map((line) => line.stage))];
  return [...new Set(stages.flatMap((stage) => STAGES[stage].basis))];
}
