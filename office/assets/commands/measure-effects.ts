import type { ClockEffect, Ctx, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import { daysBetween } from '@duixian/kernel/legal-day';
import { isByHand } from '../rules/asset-kind.ts';
import type { InstructionAct } from '../rules/measure.ts';
import type { MeasureTerm } from '../rules/measure-term.ts';
import { decideBy } from '../rules/renewal.ts';
import type { Asset } from '../store/assets.ts';
import type { Measure, MeasureId } from '../store/measures.ts';
import type { HeldMeasure } from './hold-measure.ts';

/** 轮候 · Whoever waits behind this hold should look where it stands now. */
export function holdEnded({ measure, asset }: Pick<HeldMeasure, 'measure' | 'asset'>): OfficeEvent {
  return { type: 'assets.hold-ended', facts: { case: measure.caseId, asset: asset.assetId } };
}

/** The measure is over: its clock and the work about its end go with it. */
export function overEffects(
  { measure }: { readonly measure: Pick<Measure, 'measureId' | 'term'> },
  reason: string,
): { clocks: ClockEffect[]; tasks: TaskEffect[] } {
  const subject = measure.measureId;
  return {
    clocks: [{ kind: 'cancel', term: measure.term, reason, subject }],
    tasks: [
      { kind: 'withdraw', task: 'renew-control', reason, subject },
      { kind: 'withdraw', task: 'control-property', reason, subject },
    ],
  };
}

/** Deciding about its end is work from the day it begins. */
export function toDecide(
  ctx: Ctx,
  { asset, measure }: { readonly asset: Asset; readonly measure: { readonly measureId: MeasureId } },
  term: Pick<MeasureTerm, 'printedEnd' | 'alarmOn'>,
): TaskEffect {
  const facts = {
    asset: asset.label,
    agencyZh: asset.agencyZh,
    agencyEn: asset.agencyEn,
    printedEnd: term.printedEnd.toString(),
    days: daysBetween(ctx.today, term.alarmOn),
  };
  return { kind: 'open', task: 'renew-control', subject: measure.measureId, dueOn: decideBy(term, ctx.today), facts };
}

/** 待录回执 · Where no machine answers, somebody brings the paper back and puts it down. */
export function receiptAwaited(asset: Asset, measure: MeasureId, act: InstructionAct): readonly TaskEffect[] {
  if (!isByHand(asset.agency)) return [];
  const facts = { asset: asset.label, receiptOf: act };
  return [{ kind: 'open', task: 'control-property', subject: measure, facts }];
}
