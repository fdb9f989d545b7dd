import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import type { Distribution } from './distribute.ts';
import type { DistributionQuestion } from './question.ts';
import { STAGES } from './stages.ts';

type Row = { readonly label: string; readonly text: string };
type Fact =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'amount'; readonly amount: string }
  | { readonly kind: 'text'; readonly text: string };

/** 财产分配方案 · The facts of the paper that is served on everybody: what there is, what comes off, who claims, who gets what. */
export function planPaper(question: DistributionQuestion, plan: Distribution, countsOn: LegalDay): Readonly<Record<string, Fact>> {
  const { pools, claims, rules } = question;
  const stages = [...new Set(plan.lines.map((line) => line.stage))].filter((stage) => stage !== 'surplus');
  return {
    'plan.pool': rows(
      pools.map((pool) => ({
        label: pool.id === 'pool' ? '案款' : pool.id,
        text: `${yuanText(pool.amount)}元${pool.saleCosts > 0n ? `，变价费用${yuanText(pool.saleCosts)}元` : ''}`,
      })),
    ),
    'plan.costs': { kind: 'amount', amount: plan.costsPaid.toString() },
    'plan.claims': rows(claims.map((claim) => ({ label: claim.creditor, text: claimText(claim) }))),
    'plan.order': {
      kind: 'text',
      text: `适用${rules.nameZh}，债权计算至${countsOn.year}年${countsOn.month}月${countsOn.day}日。${stages.map((stage, i) => `${i + 1}.${STAGES[stage].zh}`).join('；')}。各项按比例计算到分，余下的分按最大余数依次分给。`,
    },
    'plan.shares': rows([
      ...plan.claims.map((claim) => ({
        label: claim.creditor,
        text: `${yuanText(claim.paid)}元${claim.unpaid > 0n ? `，未受清偿${yuanText(claim.unpaid)}元` : '，全部受偿'}`,
      })),
      ...(plan.surplus > 0n ? [{ label: '被执行人', text: `退还${yuanText(plan.surplus)}元` }] : []),
      { label: '合计', text: `${yuanText(addFen(ZERO_FEN, plan.surplus, ...plan.claims.map((claim) => claim.paid)))}元` },
    ]),
  };
}

function claimText(claim: DistributionQuestion['claims'][number]): string {
  const parts = [
    `执行依据确定的债务${yuanText(claim.titleDebt)}元`,
    claim.doubled > 0n ? `加倍部分债务利息${yuanText(claim.doubled)}元` : '',
    claim.hasTitle ? '' : '无执行依据',
    claim.priority === undefined ? '' : '有优先受偿权',
    claim.seizureRank === undefined ? '' : `第${claim.seizureRank}顺位查封`,
  ];
  return parts.filter((part) => part !== '').join('，');
}

function rows(body: readonly Row[]): Fact {
  return { kind: 'rows', rows: body };
}
