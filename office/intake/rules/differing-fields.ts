import type { ApplicationForm } from './application.ts';

const FIELDS = ['appliedOn', 'title', 'cause', 'parties', 'obligations', 'acts', 'leads', 'told', 'risksTold'] as const;

/** 不同之处 · The parts of an application that two versions say differently. */
export function differingFields(before: ApplicationForm, now: ApplicationForm): readonly (keyof ApplicationForm)[] {
  return FIELDS.filter((field) => said(before[field]) !== said(now[field]));
}

function said(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
}
