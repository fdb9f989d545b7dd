import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { capitalAmount } from './capital-amount.ts';
import type { FactRequirement } from './document-template.ts';
import type { CollectedFact, CollectedFacts, FactName, FactSource, FactValue } from './facts.ts';
import type { PaperData, PaperValue } from './paper-data.ts';
import { dayText, figures } from './paper-text.ts';

/** 合并字段 · One printed field with where it came from, kept with the paper for ever. */
export interface MergedField {
  readonly fact: FactName;
  readonly text: string;
  readonly source: FactSource;
}

export interface MergedFacts {
  readonly data: PaperData;
  readonly fields: readonly MergedField[];
}

export type MergeRefusal =
  /** Nothing may be printed that nobody recorded: each fact is named, so that it can be mended where it belongs. */
  | {
      readonly kind: 'facts-not-ready';
      readonly missing: readonly FactName[];
      readonly guessed: readonly FactName[];
      /** Typed by the drafter although only the record may say it. */
      readonly entered: readonly FactName[];
    }
  | { readonly kind: 'amount-not-writable'; readonly amount: Fen };

/** 事实入文 · Facts into the fields of a paper, or the names of those that are not fit for it. */
export function mergeFacts(required: readonly FactRequirement[], facts: CollectedFacts): Result<MergedFacts, MergeRefusal> {
  const missing: FactName[] = [];
  const guessed: FactName[] = [];
  const entered: FactName[] = [];
  const fields: MergedField[] = [];
  const data: Branch = {};
  for (const { fact, at, entry, ifHeld } of required) {
    const found = facts.get(fact);
    if (ifHeld && found === undefined) continue;
    const flaw = flawOf(found, entry);
    if (flaw === 'missing') missing.push(fact);
    if (flaw === 'guessed') guessed.push(fact);
    if (flaw === 'entered') entered.push(fact);
    if (found === undefined || flaw !== undefined) continue;
    const printed = printedForm(found.value);
    if (!printed.ok) return printed;
    place(data, at, printed.value.value);
    fields.push({ fact, text: printed.value.text, source: found.source });
  }
  if (missing.length + guessed.length + entered.length > 0) return refuse({ kind: 'facts-not-ready', missing, guessed, entered });
  return ok({ data, fields });
}

function flawOf(found: CollectedFact | undefined, entry: boolean): 'missing' | 'guessed' | 'entered' | undefined {
  if (found === undefined || isBlank(found.value)) return 'missing';
  if (found.source.kind === 'guessed') return 'guessed';
  if (found.source.kind === 'entered' && !entry) return 'entered';
  return undefined;
}

function isBlank(value: FactValue): boolean {
  if (value.kind === 'text') return value.text.trim() === '';
  return value.kind === 'rows' && value.rows.length === 0;
}

interface Branch {
  [name: string]: PaperValue | Branch;
}

/** A value as it is shown beside its source; an amount in figures alone. */
export function shownText(value: FactValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'day':
      return dayText(value.on);
    case 'rows':
      return value.rows.map((row) => Object.values(row).join('：')).join('；');
    case 'amount':
      return `${figures(value.amount)}元`;
  }
}

/** Amounts are printed in figures and in capitals, always both: one is checked against the other. */
function printedForm(value: FactValue): Result<{ value: PaperValue; text: string }, MergeRefusal> {
  const text = shownText(value);
  switch (value.kind) {
    case 'text':
    case 'day':
      return ok({ value: text, text });
    case 'rows':
      return ok({ value: value.rows, text });
    case 'amount': {
      const capitals = capitalAmount(value.amount);
      if (!capitals.ok) return capitals;
      return ok({ value: { figures: figures(value.amount), capitals: capitals.value }, text });
    }
  }
}

function place(data: Branch, at: string, value: PaperValue): void {
  const names = at.split('.');
  const last = names.pop() ?? at;
  let branch = data;
  for (const name of names) {
    const next = branch[name];
    if (isBranch(next)) branch = next;
    else {
      const made: Branch = {};
      branch[name] = made;
      branch = made;
    }
  }
  branch[last] = value;
}

function isBranch(value: PaperValue | Branch | undefined): value is Branch {
  return typeof value === 'object' && !Array.isArray(value);
}
