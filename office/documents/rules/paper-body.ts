import { assert, must } from '@duixian/kernel/assert';
import { capitalAmount } from './capital-amount.ts';
import { type CollectedFact, type CollectedFacts, type FactName, type FactRow, isFactName } from './facts.ts';
import { dayText, figures } from './paper-text.ts';

/**
 * 正文 · The text of a paper, line by line. A plain string is a paragraph. `{case.cause}` is replaced by that fact,
 * `{basis}` by the articles the kind rests on; an amount is printed in figures and in capitals, `{fine.amount:figures}` in figures.
 */
export type BodyLine =
  | string
  | { readonly as: 'to' | 'item' | 'head'; readonly text: string }
  /** A table of two columns: what it is, and what the case says. */
  | { readonly as: 'table'; readonly rows: readonly (readonly [string, string])[] }
  /** A fact that is itself rows, as paragraphs (被执行人：…。) or as a table. */
  | { readonly as: 'people' | 'grid'; readonly fact: FactName }
  /** Left open on the paper, filled in and signed by hand. */
  | { readonly as: 'sign' | 'space'; readonly text: string };

export const to = (text: string): BodyLine => ({ as: 'to', text });
export const item = (text: string): BodyLine => ({ as: 'item', text });
export const head = (text: string): BodyLine => ({ as: 'head', text });
export const people = (fact: FactName): BodyLine => ({ as: 'people', fact });
export const grid = (fact: FactName): BodyLine => ({ as: 'grid', fact });
export const table = (...rows: readonly (readonly [string, string])[]): BodyLine => ({ as: 'table', rows });
export const sign = (text: string): BodyLine => ({ as: 'sign', text });
export const space = (text: string): BodyLine => ({ as: 'space', text });

const FIELD = /\{([a-z.-]+)(:figures)?\}/g;

/** The facts a text asks for, each once, in order. A name that is no fact is a mistake of the text and ends the start of the office. */
export function factsAskedBy(body: readonly BodyLine[]): readonly FactName[] {
  const names = new Set<FactName>();
  for (const line of body) {
    if (typeof line !== 'string' && 'fact' in line) names.add(line.fact);
    for (const text of textsOf(line)) {
      for (const [, name = ''] of text.matchAll(FIELD)) {
        if (name === 'basis') continue;
        assert(isFactName(name), `no fact is called ${name}`);
        names.add(name);
      }
      assert(!/[{}]/.test(text.replace(FIELD, '')), `a field is not written as {name}: ${text}`);
    }
  }
  return [...names];
}

function textsOf(line: BodyLine): readonly string[] {
  if (typeof line === 'string') return [line];
  if (line.as === 'table') return line.rows.flat();
  return 'fact' in line ? [] : [line.text];
}

/** 成文 · The text with its facts in place, as rows the layout sets one by one. Call when every fact is known to be fit. */
export function composeBody(body: readonly BodyLine[], facts: CollectedFacts, basis: string): readonly FactRow[] {
  const filled = (text: string): string =>
    text.replace(FIELD, (_, name: string, short: string | undefined) =>
      name === 'basis' ? basis : isFactName(name) ? printed(must(facts.get(name), name), short !== undefined) : '',
    );
  return body.flatMap((line): readonly FactRow[] => {
    if (typeof line === 'string') return [{ style: 'par', label: '', text: filled(line) }];
    if (line.as === 'table') return line.rows.map(([label, text]) => ({ style: 'cell', label: filled(label), text: filled(text) }));
    if ('fact' in line) return rowsOf(must(facts.get(line.fact), line.fact)).map((row) => ({ style: line.as, ...row }));
    return [{ style: line.as, label: '', text: filled(line.text) }];
  });
}

function printed({ value }: CollectedFact, short: boolean): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'day':
      return dayText(value.on);
    case 'rows':
      return value.rows.map((row) => Object.values(row).join('：')).join('；');
    case 'amount': {
      if (short) return `${figures(value.amount)}元`;
      const capitals = capitalAmount(value.amount);
      return `${figures(value.amount)}元（大写：人民币${capitals.ok ? capitals.value : ''}）`;
    }
  }
}

/** Rows of a party fact are role and description, rows typed by the drafter label and text: both print the same way. */
function rowsOf({ value }: CollectedFact): readonly FactRow[] {
  if (value.kind !== 'rows') return [];
  return value.rows.map((row) => {
    const [label = '', text = ''] = Object.values(row);
    return { label, text };
  });
}
