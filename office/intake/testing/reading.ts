import { LARGEST_TEXT, readJudgment } from '../rules/prefill/read-judgment.ts';
import type { JudgmentReading } from '../rules/prefill/reading.ts';

/** The reading of a text a test is sure can be read. */
export function readingOf(text: string): JudgmentReading {
  const reading = readJudgment(text, LARGEST_TEXT);
  if (!reading.ok) throw new Error(reading.refusal.kind);
  return reading.value;
}

/** Names for ids, so that a table of expectations reads like the paper. */
export function namesOf(reading: JudgmentReading, ids: readonly string[]): string {
  return ids.map((id) => reading.parties.find((party) => party.id === id)?.name ?? id).join('+');
}

/** 甲→乙 货款 100 · Debtors, creditors, label and fen of each sum. */
export function sumsOf(reading: JudgmentReading): string[] {
  return reading.monetary.map(({ debtors, creditors, label, amount, periodic }) => {
    const words = amount === null ? `每期${periodic?.amount}` : `${amount}${periodic === null ? '' : ` 每期${periodic.amount}`}`;
    return `${namesOf(reading, debtors)}→${namesOf(reading, creditors)} ${label} ${words}`;
  });
}

export function linksOf(reading: JudgmentReading): string[] {
  return reading.links.map(({ kind, parties }) => `${kind} ${namesOf(reading, parties)}`);
}

export function costsOf(reading: JudgmentReading): string[] {
  return reading.costs.map(({ kind, charged, bearers, payableTo }) => {
    const shares = bearers.map((share) => `${namesOf(reading, share.parties)}=${share.amount}`).join(' ');
    return `${kind} ${charged} ${shares} ${payableTo}`;
  });
}

export function spansOf(reading: JudgmentReading): string[] {
  return reading.interest.flatMap(({ rate, segments }) =>
    segments.map(
      ({ base, start, end }) => `${rate.type} ${rate.value ?? rate.multiplier ?? '-'} ${base ?? '-'} ${start ?? '?'}~${end ?? ''}`,
    ),
  );
}
