import { factsOf } from '@duixian/contract/facts';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { yuanText } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { paperOf } from './apart/answer.ts';
import type { ReadPaper } from './apart/order.ts';
import type { ApplicationForm } from './rules/application.ts';
import { draftFromReading, titleSumOf } from './rules/draft-from-reading.ts';
import { labelOf } from './rules/prefill/label.ts';
import type { JudgmentReading, ReadingRefusal } from './rules/prefill/reading.ts';
import type { Passage } from './rules/prefill/source-text.ts';

export interface FieldPassage extends Passage {
  readonly field: string;
  readonly value: string;
  readonly confidence: 'certain' | 'likely';
}

/** 预填 · The form a text gives, with the words behind each value: what the filing screen shows side by side. */
export function prefilled(text: string, today: LegalDay): Result<ReturnType<typeof replyOf>, ReadingRefusal> {
  const paper = paperOf(text);
  return paper.ok ? ok(prefilledFrom(paper.value, today)) : paper;
}

export function prefilledFrom({ text, reading }: ReadPaper, today: LegalDay) {
  return replyOf(text, reading, draftFromReading(reading, today));
}

function replyOf(text: string, reading: JudgmentReading, form: ApplicationForm) {
  return {
    text,
    form,
    titleSum: titleSumOf(reading),
    passages: passagesOf(reading, form),
    findings: reading.findings.map((finding) => ({ kind: finding.kind, ...factsOf(finding) })),
    label: { ...labelOf(reading) },
  };
}

function passagesOf(reading: JudgmentReading, form: ApplicationForm): FieldPassage[] {
  const passages: FieldPassage[] = [];
  const add = (field: string, value: string, passage: Passage, confidence: 'certain' | 'likely' = 'certain') =>
    passages.push({ field, value, ...passage, confidence });
  for (const [field, found] of [
    ['title.court', reading.court],
    ['title.number', reading.caseNumber],
    ['title.kind', reading.documentKind],
    ['title.date', reading.documentDate],
    ['cause', reading.cause],
  ] as const) {
    if (found !== null) add(field, found.value, found.passage, found.confidence);
  }
  const shown = reading.parties.filter((party) => party.enforcementRole !== 'none');
  for (const [at, party] of shown.entries())
    add(`parties.${at}.name`, party.name ?? '', party.passage, party.name === null ? 'likely' : 'certain');
  const sums = reading.monetary.filter((sum) => sum.amount !== null);
  for (const [at, sum] of sums.entries()) {
    add(`obligations.${at}.amount`, sum.amount === null ? '' : yuanText(sum.amount), sum.passage, sum.confidence);
    for (const rule of reading.interest.filter((rule) => rule.accruesOn[0] === sum.id)) {
      add(`obligations.${at}.interest`, rule.rate.text, rule.passage, form.obligations[at]?.interest === null ? 'likely' : 'certain');
    }
  }
  for (const duty of reading.behaviour) add('acts', duty.description, duty.passage, 'likely');
  for (const cost of reading.costs) add('costs', yuanText(cost.charged), cost.passage, 'likely');
  for (const link of reading.links) add('liability', link.kind, link.passage, 'likely');
  return passages;
}
