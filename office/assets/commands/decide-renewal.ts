import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CaseId, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { inMoney } from '../rules/asset-kind.ts';
import type { CommonRefusal } from '../rules/refusals.ts';
import { decideRenewal as mayRenew, type RenewalRefusal } from '../rules/renewal.ts';
import { type RulingRefusal, rulingBelongs } from '../rules/ruling-number.ts';
import type { InstructionId } from '../store/instructions.ts';
import { type MeasureId, saveMeasure } from '../store/measures.ts';
import { openRenewal, saveRenewal } from '../store/renewals.ts';
import { findPapers } from './find-papers.ts';
import { giveInstruction } from './give-instruction.ts';
import { factsOf, holdMeasure } from './hold-measure.ts';
import { receiptAwaited } from './measure-effects.ts';
import type { AssetsSettings } from './settings.ts';

export type RenewalInput = { readonly case: CaseId; readonly measure: MeasureId; readonly reason: string } & (
  | { readonly decision: 'let-lapse' }
  | {
      readonly decision: 'renew';
      readonly until: LegalDay | null;
      readonly rulingNumber: string;
      readonly noticeNumber: string;
      /** The day the papers print, and who prepared them; absent when decided at this moment. */
      readonly prepared?: { readonly from: LegalDay; readonly by: PersonId };
    }
);

export interface RenewalDecided {
  readonly printedEnd: LegalDay;
  readonly instruction: InstructionId | null;
}

/**
 * 续行或到期 · The decision without which no hold may end: to go on, or to let it lapse for a stated reason.
 * Renewing keeps the rank, so it must reach the agency while the old term runs.
 */
export async function decideRenewal(
  ctx: Ctx,
  input: RenewalInput,
  settings: AssetsSettings,
): Promise<Result<RenewalDecided, RenewalRefusal | RulingRefusal | CommonRefusal>> {
  const held = await holdMeasure(ctx, input);
  if (!held.ok) return held;
  const { file, measure, asset } = held.value;
  const prepared = input.decision === 'renew' ? input.prepared : undefined;
  const until = input.decision === 'renew' ? (input.until ?? undefined) : undefined;
  const may = mayRenew(factsOf(held.value), asset.kind, ctx.today, { from: prepared?.from, until });
  if (!may.ok) return may;
  const decision = { kind: input.decision, reason: input.reason, by: prepared?.by ?? ctx.actor.personId, on: ctx.today };
  const subject = measure.measureId;
  if (input.decision === 'let-lapse') {
    await saveMeasure(ctx.tx, ctx.region, subject, { decision });
    await ctx.record({
      type: 'assets.lapse-decided',
      subject,
      case: input.case,
      facts: { asset: asset.label, printedEnd: measure.printedEnd.toString(), reason: input.reason },
      tasks: [{ kind: 'complete', task: 'renew-control', subject }],
    });
    await dropPrepared(ctx, subject);
    return ok({ printedEnd: measure.printedEnd, instruction: null });
  }

  const belongs = rulingBelongs(input.rulingNumber, file.caseNumber);
  if (!belongs.ok) return belongs;
  const papers = await findPapers(ctx, input, settings);
  if (!papers.ok) return papers;
  const { from, printedEnd } = may.value;
  // What is still held and waited for, not the sum of the first day: part of it may have been deducted.
  const amount = inMoney(asset.kind) ? measure.asked : null;
  const told = {
    act: 'renew',
    amount,
    from,
    until: printedEnd,
    freezeNo: must(measure.freezeNo, 'a running measure has its number'),
  } as const;
  const given = await giveInstruction(ctx, {
    file,
    asset,
    measure: subject,
    heldFor: measure.heldFor,
    paper: input,
    told,
    papers: papers.value,
    patience: settings.patience,
  });
  if (!given.ok) return given;
  await saveMeasure(ctx.tx, ctx.region, subject, { decision, pending: 'renew' });
  await ctx.record({
    type: 'assets.renewal-requested',
    subject,
    case: input.case,
    facts: { asset: asset.label, until: printedEnd.toString(), ruling: input.rulingNumber, reason: input.reason },
    tasks: [...receiptAwaited(asset, subject, 'renew')],
    events: [given.value.event],
  });
  if (prepared === undefined) await dropPrepared(ctx, subject);
  return ok({ printedEnd, instruction: given.value.instruction });
}

/** A decision taken by hand overtakes what was being prepared. */
async function dropPrepared(ctx: Ctx, measure: MeasureId): Promise<void> {
  const open = await openRenewal(ctx.tx, ctx.region, { measure });
  if (open) await saveRenewal(ctx.tx, ctx.region, open.renewalId, { state: 'failed', at: ctx.now, kind: 'decided-by-hand', detail: '' });
}
