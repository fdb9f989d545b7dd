import type { Ctx, Facts } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { MoneyRefusal } from '@duixian/cases/rules/money-first';
import { must } from '@duixian/kernel/assert';
import type { CaseId, DocumentId, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { valueOn } from '@duixian/law/dated';
import { LIVING_COSTS, type LivingCosts } from '@duixian/law/parameters/living-costs';
import { decideMonth, decideWithholding, type MonthRefusal, type WithholdingWish, type WithholdRefusal } from '../rules/withholding.ts';
import { moneyOfCase, type ReceiptId } from '../store/third-money.ts';
import { insertMonth } from '../store/withheld-months.ts';
import {
  insertWithholding,
  saveWithholding,
  type Withholding,
  type WithholdingId,
  withholdingOfPaper,
  withholdingsOfCase,
} from '../store/withholdings.ts';
import { draftAsked } from './draft-asked.ts';
import { loadPosition } from './load-position.ts';
import { lookAtMoney } from './look-at-money.ts';
import type { AssetsSettings } from './settings.ts';

export interface WithholdInput extends WithholdingWish {
  readonly case: CaseId;
  readonly party: PartyId;
  readonly employer: string;
  readonly employerCode: string | null;
  readonly despiteMoney?: string | null | undefined;
}

type NotFound = { readonly kind: 'not-found' };

export function livingCostsOn(on: LegalDay): LivingCosts {
  return must(valueOn(LIVING_COSTS, on), 'a setting for every day the office works').value;
}

/** 扣留、提取收入 · Orders it and asks for the ruling; the notice to the employer follows the seal, and it runs when that is sealed. */
export async function withholdIncome(
  ctx: Ctx,
  input: WithholdInput,
  settings: AssetsSettings,
): Promise<Result<{ withholding: WithholdingId }, WithholdRefusal | MoneyRefusal | NotFound>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const debtor = file.value.parties.find((party) => party.partyId === input.party && party.role === 'debtor');
  if (!debtor) return refuse({ kind: 'not-found' });
  const known = await withholdingsOfCase(ctx.tx, ctx.region, input.case);
  const { deductible } = await loadPosition(ctx, input.case, await settings.owedOf(ctx, input.case));
  const decided = decideWithholding(input, {
    caseOpen: held.value.state !== 'closed',
    debtorKind: debtor.kind,
    runs: known.some((one) => one.endedOn === null && one.party === input.party && one.employer === input.employer),
    owed: deductible,
    costs: livingCostsOn(ctx.today),
  });
  if (!decided.ok) return decided;
  const { despiteMoney } = input;
  const money = await lookAtMoney(ctx, { debtors: [debtor], party: debtor.partyId, despiteMoney }, settings);
  if (!money.ok) return money;
  const order = {
    ...input,
    withholdingId: ctx.newId<'withholding'>(),
    caseId: input.case,
    rulingDocument: ctx.newId<'document'>(),
    noticeDocument: ctx.newId<'document'>(),
    orderedBy: ctx.actor.personId,
    orderedOn: ctx.today,
  };
  await insertWithholding(ctx.tx, ctx.region, { ...order, court: held.value.court, at: ctx.now });
  await ctx.record({
    type: 'assets.withholding-ordered',
    subject: order.withholdingId,
    case: input.case,
    facts: {
      employer: input.employer,
      take: yuanText(input.monthTake),
      keep: yuanText(input.monthKeep),
      total: yuanText(input.total),
      ...money.value,
    },
    tasks: [{ kind: 'complete', task: 'control-property' }],
    events: [paperOf(ctx, order, 'withhold-income-ruling', { 'asset.basis': words(`被执行人在${input.employer}有工资性收入`) })],
  });
  return ok({ withholding: order.withholdingId });
}

/** 用印以后 · The same two steps as for a renewal: the ruling brings the notice, the notice sets it running. */
export async function followWithholding(
  ctx: Ctx,
  paper: { readonly document: DocumentId; readonly number: string | null },
): Promise<Result<{ moved: boolean }, NotFound>> {
  const caseId = await withholdingOfPaper(ctx.tx, ctx.region, paper.document);
  if (!caseId) return ok({ moved: false });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const one = (await withholdingsOfCase(ctx.tx, ctx.region, caseId)).find(
    (each) => each.endedOn === null && (each.rulingDocument === paper.document || each.noticeDocument === paper.document),
  );
  if (!one) return ok({ moved: false });
  if (paper.number === null) {
    await endWithholding(ctx, one, 'paper-refused');
    return ok({ moved: true });
  }
  const isRuling = one.rulingDocument === paper.document;
  if (isRuling ? one.state !== 'ruling' : one.state !== 'notice') return ok({ moved: false });
  const { number } = paper;
  await saveWithholding(
    ctx.tx,
    ctx.region,
    one.withholdingId,
    isRuling ? { state: 'notice', rulingNumber: number } : { state: 'running', noticeNumber: number },
  );
  await ctx.record({
    type: 'assets.withholding-advanced',
    subject: one.withholdingId,
    case: caseId,
    facts: { employer: one.employer, number },
    events: isRuling ? [paperOf(ctx, one, 'income-assistance-notice', { 'ruling.number': words(number) })] : [],
  });
  return ok({ moved: true });
}

/** 逐月登记 · What of the money in the case's account the employer sent for a month, or why it sent nothing. */
export async function enterMonth(
  ctx: Ctx,
  input: {
    readonly case: CaseId;
    readonly withholding: WithholdingId;
    readonly month: LegalDay;
    readonly amount: Fen;
    readonly receipt: ReceiptId | null;
    readonly note: string;
  },
): Promise<Result<{ covered: boolean }, MonthRefusal | NotFound>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const one = await find(ctx, input);
  if (!one) return refuse({ kind: 'not-found' });
  const taken = addFen(...one.months.map((month) => month.amount));
  const entered = one.months.some((month) => month.month.toString() === input.month.toString());
  const money = (await moneyOfCase(ctx, input.case)).find((each) => each.receipt === input.receipt);
  const decided = decideMonth({ ...one, taken }, { on: input.month, amount: input.amount, money, entered }, ctx.today);
  if (!decided.ok) return decided;
  const { month, amount, note } = input;
  const receipt = amount > 0n ? input.receipt : null;
  await insertMonth(ctx.tx, ctx.region, {
    withholding: one,
    court: held.value.court,
    month,
    amount,
    note,
    receipt,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  await ctx.record({
    type: 'assets.month-withheld',
    subject: one.withholdingId,
    case: input.case,
    facts: {
      month: month.toString().slice(0, 7),
      amount: yuanText(amount),
      note,
      employer: one.employer,
      reference: receipt === null ? null : (money?.reference ?? null),
    },
  });
  if (decided.value.covered) await endWithholding(ctx, one, 'debt-covered');
  return ok(decided.value);
}

export async function stopWithholding(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly withholding: WithholdingId; readonly reason: 'employment-ended' | 'by-hand' },
): Promise<Result<{ ended: true }, NotFound | { readonly kind: 'withholding-ended' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const one = await find(ctx, input);
  if (!one) return refuse({ kind: 'not-found' });
  if (one.endedOn !== null) return refuse({ kind: 'withholding-ended' });
  await endWithholding(ctx, one, input.reason);
  return ok({ ended: true });
}

export async function endWithholding(
  ctx: Ctx,
  one: Withholding,
  reason: 'debt-covered' | 'employment-ended' | 'case-closed' | 'by-hand' | 'paper-refused',
): Promise<void> {
  await saveWithholding(ctx.tx, ctx.region, one.withholdingId, { state: 'ended', on: ctx.today, reason });
  await ctx.record({
    type: 'assets.withholding-ended',
    subject: one.withholdingId,
    case: one.caseId,
    facts: { employer: one.employer, reason },
  });
}

async function find(ctx: Ctx, { case: caseId, withholding }: { readonly case: CaseId; readonly withholding: WithholdingId }) {
  return (await withholdingsOfCase(ctx.tx, ctx.region, caseId)).find((one) => one.withholdingId === withholding);
}

type Ordered = Pick<
  Withholding,
  | 'caseId'
  | 'withholdingId'
  | 'party'
  | 'employer'
  | 'monthKeep'
  | 'monthTake'
  | 'total'
  | 'rulingDocument'
  | 'noticeDocument'
  | 'orderedBy'
>;

function paperOf(ctx: Ctx, of: Ordered, kind: 'withhold-income-ruling' | 'income-assistance-notice', more: Facts) {
  const isRuling = kind === 'withhold-income-ruling';
  return draftAsked(ctx, {
    case: of.caseId,
    document: isRuling ? of.rulingDocument : of.noticeDocument,
    kind,
    party: isRuling ? null : of.party,
    by: of.orderedBy,
    record: 'assets.withholding',
    recordId: of.withholdingId,
    facts: {
      'agency.name': words(of.employer),
      'income.month-take': { kind: 'amount', amount: of.monthTake.toString() },
      'income.month-keep': { kind: 'amount', amount: of.monthKeep.toString() },
      'income.total': { kind: 'amount', amount: of.total.toString() },
      ...more,
    },
  });
}

function words(text: string): Facts {
  return { kind: 'text', text };
}
