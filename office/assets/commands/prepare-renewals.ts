import type { Ctx } from '@duixian/audit/act';
import type { CaseId, Id, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { inMoney } from '../rules/asset-kind.ts';
import { toldOf } from '../rules/hand-thing.ts';
import { decideRenewal, type RenewalRefusal } from '../rules/renewal.ts';
import { type AskedPaper, type HoldToRenew, renewalNotice, renewalRuling } from '../rules/renewal-papers.ts';
import { mayPrepare, type PrepareRefusal } from '../rules/renewal-state.ts';
import type { MeasureId } from '../store/measures.ts';
import { insertRenewal, openRenewal, type Renewal, type RenewalId } from '../store/renewals.ts';
import { draftAsked } from './draft-asked.ts';
import { factsOf, type HeldMeasure, holdMeasure } from './hold-measure.ts';

export interface ChosenHold {
  readonly case: CaseId;
  readonly measure: MeasureId;
}

export type PrepareOneRefusal = RenewalRefusal | PrepareRefusal | { readonly kind: 'not-found' };

export interface Prepared {
  readonly measure: MeasureId;
  readonly renewal: RenewalId | null;
  readonly refusal: PrepareOneRefusal | null;
}

/**
 * 批量准备续行 · One act for many holds: each is decided by itself, its ruling drafted, and what cannot go on says why. Cases in the
 * order of their ids: two batches never wait for each other for ever. It is no decision yet: until an agency has been told, the
 * gauge of lapses counts the hold as undecided.
 */
export async function prepareRenewals(
  ctx: Ctx,
  input: { readonly measures: readonly ChosenHold[]; readonly reason: string },
): Promise<Result<{ batch: Id<'renewal-batch'>; rows: readonly Prepared[] }, never>> {
  const batch = ctx.newId<'renewal-batch'>();
  const chosen = new Map(input.measures.map((one) => [one.measure, one]));
  const rows: Prepared[] = [];
  for (const one of [...chosen.values()].sort((a, b) => (a.case < b.case ? -1 : a.case > b.case ? 1 : a.measure < b.measure ? -1 : 1))) {
    const prepared = await prepareOne(ctx, one, { batch, reason: input.reason });
    rows.push(
      prepared.ok
        ? { measure: one.measure, renewal: prepared.value, refusal: null }
        : { measure: one.measure, renewal: null, refusal: prepared.refusal },
    );
  }
  return ok({ batch, rows });
}

async function prepareOne(
  ctx: Ctx,
  one: ChosenHold,
  of: { readonly batch: Id<'renewal-batch'>; readonly reason: string },
): Promise<Result<RenewalId, PrepareOneRefusal>> {
  const held = await holdMeasure(ctx, one);
  if (!held.ok) return held;
  const { measure, asset } = held.value;
  const term = decideRenewal(factsOf(held.value), asset.kind, ctx.today);
  if (!term.ok) return term;
  const open = await openRenewal(ctx.tx, ctx.region, { measure: one.measure });
  const may = mayPrepare({ open: open?.state ?? null, decision: measure.decision });
  if (!may.ok) return may;
  const renewalId = ctx.newId<'renewal'>();
  const renewal = {
    renewalId,
    batchId: of.batch,
    measureId: one.measure,
    caseId: one.case,
    court: held.value.file.court,
    from: term.value.from,
    until: term.value.printedEnd,
    reason: of.reason,
    rulingDocument: ctx.newId<'document'>(),
    noticeDocument: ctx.newId<'document'>(),
    preparedBy: ctx.actor.personId,
    preparedOn: ctx.today,
  };
  await insertRenewal(ctx.tx, ctx.region, { ...renewal, at: ctx.now });
  await ctx.record({
    type: 'assets.renewal-prepared',
    subject: one.measure,
    case: one.case,
    facts: { asset: asset.label, printedEnd: measure.printedEnd.toString(), until: renewal.until.toString(), reason: of.reason },
    events: [paperOf(ctx, renewalRuling(holdOf(held.value, renewal)), held.value, { ...renewal, document: renewal.rulingDocument })],
  });
  return ok(renewalId);
}

/** The notice follows when the ruling is sealed and has its number. */
export function noticeOf(ctx: Ctx, held: HeldMeasure, renewal: Renewal, rulingNumber: string) {
  return paperOf(ctx, renewalNotice(holdOf(held, renewal), rulingNumber), held, { ...renewal, document: renewal.noticeDocument });
}

function holdOf({ measure, asset }: HeldMeasure, of: { readonly from: LegalDay; readonly until: LegalDay }): HoldToRenew {
  return {
    kind: asset.kind,
    agencyZh: toldOf(asset),
    label: asset.label,
    facts: typeof asset.facts === 'object' && asset.facts !== null ? { ...asset.facts } : {},
    amount: inMoney(asset.kind) ? measure.asked : null,
    earlierRuling: measure.rulingNumber,
    from: of.from,
    until: of.until,
  };
}

function paperOf(
  ctx: Ctx,
  paper: AskedPaper,
  { asset }: HeldMeasure,
  of: {
    readonly document: Renewal['rulingDocument'];
    readonly renewalId: RenewalId;
    readonly caseId: CaseId;
    readonly preparedBy: PersonId;
  },
) {
  const { document, renewalId, caseId, preparedBy } = of;
  const party = paper.kind === 'renew-assistance-notice' ? asset.party : null;
  const about = { case: caseId, document, party, by: preparedBy, record: 'assets.renewal', recordId: renewalId };
  return draftAsked(ctx, { ...about, kind: paper.kind, facts: paper.facts });
}
