import type { Ctx, Facts } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type ApprovalGround, approvalGrounds } from '../rules/approval.ts';
import { inMoney, isByHand } from '../rules/asset-kind.ts';
import { decideFreeze, type FreezeRefusal } from '../rules/decide-freeze.ts';
import { isRunning } from '../rules/measure.ts';
import type { ControlRefusal } from '../rules/refusals.ts';
import type { Asset, AssetId } from '../store/assets.ts';
import { insertMeasure, type MeasureId } from '../store/measures.ts';
import { insertProposal, type ProposalId, proposalsOfCase } from '../store/proposals.ts';
import { findPapers } from './find-papers.ts';
import { giveInstruction } from './give-instruction.ts';
import { loadPosition } from './load-position.ts';
import { lookAtMoney } from './look-at-money.ts';
import { receiptAwaited } from './measure-effects.ts';
import type { AssetsSettings } from './settings.ts';

export interface FreezeInput {
  readonly case: CaseId;
  readonly asset: AssetId;
  /** The exact sum for a deposit; null for a thing. */
  readonly amount: Fen | null;
  readonly until: LegalDay | null;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  /** 不待查明到款的理由 · Why it goes out although money nobody has matched names the debtor. */
  readonly despiteMoney?: string | null | undefined;
  /** A second person has just approved it. */
  readonly approved?: boolean;
}

/** Out it goes, or it waits for a second person. */
export interface FreezeAsked {
  readonly measure: MeasureId | null;
  readonly proposal: ProposalId | null;
  readonly printedEnd: LegalDay;
}

/**
 * 查封、冻结 · Decides a measure and tells the agency. It counts as holding from this moment in the over-seizure meter, and
 * becomes a hold with a clock when the agency's receipt is recorded.
 */
export async function requestFreeze(
  ctx: Ctx,
  input: FreezeInput,
  settings: AssetsSettings,
): Promise<Result<FreezeAsked, FreezeRefusal | ControlRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const position = await loadPosition(ctx, input.case, await settings.owedOf(ctx, input.case));
  const asset = position.assets.find((each) => each.assetId === input.asset);
  if (!asset) return refuse({ kind: 'not-found' });
  const byHand = isByHand(asset.agency);
  if (!byHand && !settings.directory.source(asset.agency)) return refuse({ kind: 'agency-not-connected', agency: asset.agencyZh });
  const heldByThisCase = position.measures.some((measure) => measure.assetId === asset.assetId && isRunning(measure.state));
  const wish = { ...input, from: ctx.today, until: input.until ?? undefined };
  const at = { today: ctx.today, caseNumber: held.value.caseNumber, caseOpen: held.value.state !== 'closed' };
  const decided = decideFreeze(
    { kind: asset.kind, exempt: asset.exempt, heldByThisCase, merged: asset.mergedInto !== null },
    wish,
    position.meter,
    at,
  );
  if (!decided.ok) return decided;

  const papers = await findPapers(ctx, input, settings);
  if (!papers.ok) return papers;
  const { despiteMoney } = input;
  const money = await lookAtMoney(ctx, { debtors: file.value.parties, party: asset.party, despiteMoney }, settings);
  if (!money.ok) return money;
  const grounds = approvalGrounds({
    entitled: ctx.actor.permissions.has('assets.approve-control'),
    livingNeeds: isForLiving(asset),
    value: inMoney(asset.kind) ? null : asset.value,
    headroom: position.meter.headroom,
  });
  if (grounds.length > 0 && !input.approved)
    return propose(ctx, { input, asset, court: held.value.court, grounds, printedEnd: decided.value.printedEnd, money: money.value });

  const measureId = ctx.newId<'measure'>();
  const { amount, rulingNumber, noticeNumber } = input;
  const term = decided.value;
  await insertMeasure(ctx.tx, ctx.region, {
    measureId,
    assetId: asset.assetId,
    caseId: input.case,
    court: held.value.court,
    party: asset.party,
    amount,
    value: asset.value,
    rulingNumber,
    noticeNumber,
    term,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  const told = { act: 'freeze', amount, from: term.from, until: term.printedEnd } as const;
  const given = await giveInstruction(ctx, {
    file: file.value,
    asset,
    measure: measureId,
    heldFor: null,
    paper: input,
    told,
    papers: papers.value,
    patience: settings.patience,
  });
  if (!given.ok) return given;
  await ctx.record({
    type: 'assets.freeze-requested',
    subject: measureId,
    case: input.case,
    facts: {
      asset: asset.label,
      agency: asset.agency,
      amount: amount === null ? null : yuanText(amount),
      until: term.printedEnd.toString(),
      ruling: rulingNumber,
      owed: yuanText(position.meter.owed),
      held: yuanText(position.meter.held),
      ...money.value,
    },
    tasks: [{ kind: 'complete', task: 'control-property' }, ...receiptAwaited(asset, measureId, 'freeze')],
    events: [given.value.event],
  });
  return ok({ measure: measureId, proposal: null, printedEnd: term.printedEnd });
}

/** 查扣冻规定第三条: what somebody lives on is looked at by two. */
function isForLiving({ kind, facts }: Asset): boolean {
  const nature: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, 'nature') : undefined;
  return kind === 'housing-fund' || nature === 'wages' || nature === 'living-costs';
}

async function propose(
  ctx: Ctx,
  of: {
    readonly input: FreezeInput;
    readonly asset: Asset;
    readonly court: CourtId;
    readonly grounds: readonly ApprovalGround[];
    readonly printedEnd: LegalDay;
    readonly money: Facts;
  },
): Promise<Result<FreezeAsked, { readonly kind: 'already-proposed' }>> {
  const { input, asset, grounds } = of;
  const open = await proposalsOfCase(ctx.tx, ctx.region, input.case);
  if (open.some((each) => each.asset === asset.assetId && each.state === 'proposed')) return refuse({ kind: 'already-proposed' });
  const proposalId = ctx.newId<'proposal'>();
  await insertProposal(ctx.tx, ctx.region, {
    ...input,
    proposalId,
    caseId: input.case,
    court: of.court,
    grounds,
    by: ctx.actor.personId,
    on: ctx.today,
    at: ctx.now,
  });
  const facts = { asset: asset.label, amount: input.amount === null ? null : yuanText(input.amount), grounds: [...grounds], ...of.money };
  await ctx.record({
    type: 'assets.freeze-proposed',
    subject: proposalId,
    case: input.case,
    facts,
    tasks: [
      { kind: 'complete', task: 'control-property' },
      { kind: 'open', task: 'approve-control', subject: proposalId, facts },
    ],
  });
  return ok({ measure: null, proposal: proposalId, printedEnd: of.printedEnd });
}
