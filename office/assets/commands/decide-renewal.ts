import { hasBalance } from '@duixian/agencies/rules/property-kind';
import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import type { CommonRefusal } from '../rules/refusals.ts';
import { decideRenewal as mayRenew, type RenewalRefusal } from '../rules/renewal.ts';
import { type RulingRefusal, rulingBelongs } from '../rules/ruling-number.ts';
import { type MeasureId, saveMeasure } from '../store/measures.ts';
import { giveInstruction } from './give-instruction.ts';
import { factsOf, holdMeasure } from './hold-measure.ts';
import type { AssetsSettings } from './settings.ts';

export type RenewalInput = { readonly case: CaseId; readonly measure: MeasureId; readonly reason: string } & (
  | { readonly decision: 'let-lapse' }
  | { readonly decision: 'renew'; readonly until: LegalDay | null; readonly rulingNumber: string; readonly noticeNumber: string }
);

/**
 * 续行或到期 · The decision without which no hold may end: to go on, or to let it lapse for a stated reason.
 * Renewing keeps the rank, so it must reach the agency while the old term runs.
 */
export async function decideRenewal(
  ctx: Ctx,
  input: RenewalInput,
  settings: AssetsSettings,
): Promise<Result<{ printedEnd: LegalDay }, RenewalRefusal | RulingRefusal | CommonRefusal>> {
  const held = await holdMeasure(ctx, input);
  if (!held.ok) return held;
  const { file, measure, asset } = held.value;
  const may = mayRenew(factsOf(held.value), asset.kind, ctx.today, input.decision === 'renew' ? (input.until ?? undefined) : undefined);
  if (!may.ok) return may;
  const decision = { kind: input.decision, reason: input.reason, by: ctx.actor.personId, on: ctx.today };
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
    return ok({ printedEnd: measure.printedEnd });
  }

  const belongs = rulingBelongs(input.rulingNumber, file.caseNumber);
  if (!belongs.ok) return belongs;
  const { from, printedEnd } = may.value;
  // What is still held and waited for, not the sum of the first day: part of it may have been deducted.
  const amount = hasBalance(asset.kind) ? measure.asked : null;
  const told = {
    act: 'renew',
    amount,
    from,
    until: printedEnd,
    freezeNo: must(measure.freezeNo, 'a running measure has its number'),
  } as const;
  const given = await giveInstruction(ctx, { file, asset, measure: subject, paper: input, told, patience: settings.patience });
  if (!given.ok) return given;
  await saveMeasure(ctx.tx, ctx.region, subject, { decision, pending: 'renew' });
  await ctx.record({
    type: 'assets.renewal-requested',
    subject,
    case: input.case,
    facts: { asset: asset.label, until: printedEnd.toString(), ruling: input.rulingNumber, reason: input.reason },
    events: [given.value.event],
  });
  return ok({ printedEnd });
}
