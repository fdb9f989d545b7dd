import { DISTRIBUTION_INPUT_VERSION, distributionPlanSchema, readDistributionPlan } from '@duixian/funds/distribution-contract';
import { type Distribution, type DistributionNote, distribute } from '@duixian/funds/rules/distribution/distribute';
import type { DistributionQuestion } from '@duixian/funds/rules/distribution/question';
import { STAGES } from '@duixian/funds/rules/distribution/stages';
import { yuanText } from '@duixian/kernel/money';
import { type Arguments, type Command, found, type Outcome, plain, refused } from './command.ts';
import { inputFile } from './input-file.ts';
import { exactText, money, percentText, places } from './written.ts';

const ROUNDING =
  '各份额先舍至分，余下的分按余额由大到小各加一分，余额相同的列前者先得 · every share is cut to the fen; what is left goes one fen each to the largest remainders, among equal ones to the one listed first';

/** 参与分配 · Divides the pools of a file among its claims, every fen with its reason. */
async function distributeFile(input: Arguments): Promise<Outcome> {
  if (input.options.schema !== undefined) return plain(distributionPlanSchema());
  const read = await inputFile(input, readDistributionPlan);
  if (!read.ok) return read.outcome;
  const { label, question } = read.value;
  const divided = distribute(question);
  if (!divided.ok) return refused(divided.refusal);
  const facts = { inputVersion: DISTRIBUTION_INPUT_VERSION, case: label, ...factsOf(question, divided.value), input: read.given };
  return found(facts, textOf(divided.value));
}

function factsOf({ rules, debtor }: DistributionQuestion, plan: Distribution) {
  return {
    debtor,
    rules: {
      id: rules.id,
      zh: rules.nameZh,
      en: rules.nameEn,
      wages: rules.wages,
      maintenance: rules.maintenance,
      base: rules.base,
      applyUntil: rules.applyUntil,
      verified: rules.verified,
      basis: places(rules.basis),
    },
    total: money(plan.total),
    costsPaid: money(plan.costsPaid),
    surplus: money(plan.surplus),
    claims: plan.claims.map(({ claim, creditor, owed, paid, paidTitle, paidDoubled, unpaid }) => ({
      id: claim,
      creditor,
      owed: money(owed),
      paid: money(paid),
      paidTitle: money(paidTitle),
      paidDoubled: money(paidDoubled),
      unpaid: money(unpaid),
      ratio: percentText({ numerator: paid, denominator: owed }),
    })),
    lines: plan.lines.map((line) => {
      const reason = STAGES[line.stage];
      const local = line.stage === 'local-first' || line.stage === 'first-seizure-bonus';
      return {
        stage: line.stage,
        of: line.of,
        pool: line.pool,
        owed: money(line.owed),
        paid: money(line.paid),
        exactFen: exactText(line.exact),
        raisedByLargestRemainder: line.raised,
        reason: { zh: reason.zh, en: reason.en },
        basis: places(local ? rules.basis : reason.basis),
        verified: local ? rules.verified : reason.verified,
      };
    }),
    notes: plan.notes.map(noteOf),
    rounding: ROUNDING,
  };
}

function noteOf(note: DistributionNote) {
  if (note.kind === 'costs-not-covered') return { kind: note.kind, open: money(note.open) };
  if (note.kind !== 'bonus-not-said') return note;
  return { ...note, least: percentText(note.least), most: percentText(note.most), words: bonusWords(note) };
}

function bonusWords({ rules, field, least, most }: Extract<DistributionNote, { readonly kind: 'bonus-not-said' }>): string {
  const range = `${percentText(least)} – ${percentText(most)}`;
  return `${rules}：首封多分幅度为 ${range}，没有填写 ${field}，未计多分 · the bonus of the first seizure is ${range}; ${field} was not given, so none is counted`;
}

function textOf(plan: Distribution): readonly string[] {
  return [
    ...plan.lines.map(
      (line) => `${line.of}  ${yuanText(line.paid)} / ${yuanText(line.owed)}  ${STAGES[line.stage].zh} · ${STAGES[line.stage].en}`,
    ),
    ...plan.claims.map((claim) => `= ${claim.claim} ${claim.creditor}: ${yuanText(claim.paid)} / ${yuanText(claim.owed)}`),
    `合计 · total: ${yuanText(plan.total)}`,
    ...plan.notes.flatMap((note) => (note.kind === 'bonus-not-said' ? [bonusWords(note)] : [])),
  ];
}

export const distributeCommands: readonly Command[] = [
  { name: 'distribute', usage: 'distribute <plan.json> --json', options: ['schema'], run: distributeFile },
];
