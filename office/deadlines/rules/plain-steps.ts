import { type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import type { BothLanguages } from '@duixian/law/term';
import type { DayName, ProofStep } from './proof.ts';

/** 计算步骤 · One line of the arithmetic as plain facts, for screens and files: the law behind it stands in the words. */
export interface PlainStep {
  readonly kind: Exclude<ProofStep['kind'], 'hours'>;
  readonly on: LegalDay;
  readonly until: LegalDay | null;
  /** Which day of the period this is; null where the day does not count. */
  readonly nth: number | null;
  readonly nature: string | null;
  readonly name: BothLanguages | null;
  readonly days: number | null;
}

export function plainSteps(step: ProofStep): PlainStep[] {
  const none = { until: null, nth: null, nature: null, name: null, days: null };
  switch (step.kind) {
    case 'event':
      return [{ ...none, kind: 'event', on: step.on }];
    case 'day':
      return [{ ...none, kind: 'day', on: step.on, nth: step.nth, nature: step.nature.kind, name: nameOf(step.nature) }];
    case 'span':
      return [{ ...none, kind: 'span', on: step.from, until: step.to }];
    case 'hours':
      return [{ ...none, kind: 'span', on: legalDayAt(step.from), until: legalDayAt(step.to) }];
    case 'paused':
      return [{ ...none, kind: 'paused', on: step.pause.from, until: step.pause.to, name: step.ground?.name ?? null, days: step.days }];
    case 'interrupted':
      return [{ ...none, kind: 'interrupted', on: step.interruption.on, name: step.ground?.name ?? null }];
    case 'extended':
      return [{ ...none, kind: 'extended', on: step.extension.askedOn, days: step.extension.by.value }];
    case 'rolled':
      return step.over.map(({ on, nature }) => ({
        ...none,
        kind: 'rolled' as const,
        on,
        until: step.to,
        nature: nature.kind,
        name: nameOf(nature),
      }));
    case 'provisional':
      return [{ ...none, kind: 'provisional', on: step.atLeast, days: step.missingYear }];
    case 'printed':
      return [{ ...none, kind: 'printed', on: step.on }];
  }
}

function nameOf(nature: DayName): BothLanguages | null {
  return nature.kind === 'holiday' ? { zh: nature.nameZh, en: nature.nameEn } : null;
}
