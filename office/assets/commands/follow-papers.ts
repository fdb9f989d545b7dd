import type { Ctx } from '@duixian/audit/act';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { openRenewal, type Renewal, saveRenewal } from '../store/renewals.ts';
import { decideRenewal } from './decide-renewal.ts';
import { holdMeasure } from './hold-measure.ts';
import { noticeOf } from './prepare-renewals.ts';
import type { AssetsSettings } from './settings.ts';

type Followed = Result<{ readonly moved: boolean }, { readonly kind: 'not-found' }>;

/**
 * 用印以后 · A paper this module asked for is sealed. The ruling of a renewal brings its notice; the notice brings the word to the
 * agency, with both papers. A paper of anything else changes nothing.
 */
export async function followSealed(
  ctx: Ctx,
  paper: { readonly document: DocumentId; readonly number: string },
  settings: AssetsSettings,
): Promise<Followed> {
  const found = await openRenewal(ctx.tx, ctx.region, { document: paper.document });
  if (!found) return ok({ moved: false });
  const held = await holdMeasure(ctx, { case: found.caseId, measure: found.measureId });
  if (!held.ok) return held;
  // Read again now that the case is held: the event may come twice.
  const renewal = await openRenewal(ctx.tx, ctx.region, { document: paper.document });
  if (!renewal) return ok({ moved: false });
  if (renewal.state === 'ruling' && paper.document === renewal.rulingDocument) {
    await saveRenewal(ctx.tx, ctx.region, renewal.renewalId, { state: 'notice', rulingNumber: paper.number });
    await ctx.record({
      type: 'assets.renewal-ruled',
      subject: renewal.measureId,
      case: renewal.caseId,
      facts: { asset: held.value.asset.label, ruling: paper.number },
      events: [noticeOf(ctx, held.value, renewal, paper.number)],
    });
    return ok({ moved: true });
  }
  if (renewal.state !== 'notice' || paper.document !== renewal.noticeDocument || renewal.rulingNumber === null) return ok({ moved: false });
  const asked = await decideRenewal(
    ctx,
    {
      case: renewal.caseId,
      measure: renewal.measureId,
      decision: 'renew',
      reason: renewal.reason,
      until: renewal.until,
      rulingNumber: renewal.rulingNumber,
      noticeNumber: paper.number,
      prepared: { from: renewal.from, by: renewal.preparedBy },
    },
    settings,
  );
  if (asked.ok && asked.value.instruction) {
    const sent = { state: 'sent', noticeNumber: paper.number, instruction: asked.value.instruction } as const;
    await saveRenewal(ctx.tx, ctx.region, renewal.renewalId, sent);
    return ok({ moved: true });
  }
  await failRenewal(ctx, renewal, { kind: asked.ok ? 'not-asked' : asked.refusal.kind, detail: '' });
  return ok({ moved: true });
}

/** 未能成文 · A paper of a renewal could not be made, or was taken back: the hold is somebody's work again at once. */
export async function followRefused(
  ctx: Ctx,
  paper: { readonly document: DocumentId; readonly why: string; readonly detail: string },
): Promise<Followed> {
  const renewal = await openRenewal(ctx.tx, ctx.region, { document: paper.document });
  if (!renewal) return ok({ moved: false });
  const held = await holdMeasure(ctx, { case: renewal.caseId, measure: renewal.measureId });
  if (!held.ok) return held;
  await failRenewal(ctx, renewal, { kind: paper.why, detail: paper.detail });
  return ok({ moved: true });
}

/** Whatever comes between: the row says why it went no further, and deciding about the end is open work again. */
export async function failRenewal(
  ctx: Ctx,
  renewal: Pick<Renewal, 'renewalId' | 'measureId' | 'caseId' | 'until'>,
  why: { readonly kind: string; readonly detail: string },
): Promise<void> {
  await saveRenewal(ctx.tx, ctx.region, renewal.renewalId, { state: 'failed', at: ctx.now, ...why });
  const facts = { failure: why.kind, detail: why.detail.slice(0, 300), until: renewal.until.toString() };
  await ctx.record({
    type: 'assets.renewal-stopped',
    subject: renewal.measureId,
    case: renewal.caseId,
    facts,
    tasks: [{ kind: 'open', task: 'control-property', subject: renewal.measureId, facts: { ...facts, act: 'renew' } }],
  });
}
