import { DOCUMENT_KINDS } from '@duixian/documents/rules/document-kinds';
import { KIND_NAMES } from '@duixian/documents/rules/kind-names';
import type { Instant } from '@duixian/kernel/legal-day';
import { isTaskKind } from '@duixian/tasks/rules/catalogue';
import type { TextFacts } from '../../texts/define.ts';
import type { Language } from '../../texts/language.ts';
import { findText } from '../../texts/use-texts.ts';
import { fieldName } from '../../ui/changed-words.ts';
import type { StateTone } from '../../ui/state-mark.tsx';
import { taskName } from '../../ui/task-name.ts';
import { termName } from '../../ui/term-name.ts';
import { auditTexts } from './texts.ts';

export interface TrailEntry {
  readonly entryId: string;
  readonly type: string;
  readonly personName: string;
  readonly facts: TextFacts;
  readonly recordedAt: Instant;
}

/** 大白话 · What an act was, in the words of the trade; an act this page does not know yet is shown by its name. */
export function actWords(entry: TrailEntry, language: Language): string {
  return findText(auditTexts.namespace, `acts.${entry.type}`, named(entry.facts, language)) ?? entry.type;
}

/** More about it: the reason, the amount, the number, where the act has one. */
export function actDetail(entry: TrailEntry): string | undefined {
  const { reason, words, number, ruling } = entry.facts;
  const parts = [number, ruling, reason, words].flatMap((part) =>
    typeof part === 'string' && part !== '' && !CODE.test(part) ? [part] : [],
  );
  return parts.length === 0 ? undefined : parts.join(' · ');
}

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** 变更前后 · Each field an act changed, by its name on the screens, as it was and as it is. */
export function changesOf(entry: TrailEntry, language: Language): readonly FieldChange[] {
  const { changed } = entry.facts;
  if (typeof changed !== 'object' || changed === null) return [];
  return Object.entries(changed).map(([field, pair]) => {
    const { before, after }: { before?: unknown; after?: unknown } = typeof pair === 'object' && pair !== null ? pair : {};
    return {
      field: fieldName(field),
      before: valueWords(before, language),
      after: valueWords(after, language),
    };
  });
}

function valueWords(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return findText(auditTexts.namespace, 'nothing', {}) ?? '';
  if (typeof value === 'boolean') return findText(auditTexts.namespace, value ? 'yes' : 'no', {}) ?? String(value);
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .map((part) => valueWords(part, language))
    .join(language === 'zh' ? '，' : ', ');
}

/** A reason that is a code of the office and not words of a person. */
const CODE = /^[a-z][a-z-]*$/;

const SOON = /failed|returned|refused|bounced|lapsed|timed-out|recused/;
const DOING = /requested|ordered|asked|launched|started|proposed|drafted|tried|accepted$/;

export function actTone(type: string): StateTone {
  if (SOON.test(type)) return 'soon';
  return DOING.test(type) ? 'doing' : 'done';
}

/** Who acted, and under which mentor. The machine acts under one name in the record; on an English screen it is called so. */
export function personWords({ personName: name, facts }: Pick<TrailEntry, 'personName' | 'facts'>, language: Language): string {
  if (name === '系统' && language === 'en') return findText(auditTexts.namespace, 'system', {}) ?? name;
  const { name: mentor }: { name?: unknown } = typeof facts.mentor === 'object' && facts.mentor !== null ? facts.mentor : {};
  return typeof mentor === 'string' ? (findText(auditTexts.namespace, 'underMentor', { name, mentor }) ?? name) : name;
}

function paperName(kind: unknown, language: Language): string | undefined {
  const known = DOCUMENT_KINDS.find((one) => one === kind);
  return known === undefined ? undefined : KIND_NAMES[known][language];
}

/** Facts as the sentence wants them: codes replaced by names. */
function named(facts: TextFacts, language: Language): TextFacts {
  const group = (name: string, value: unknown) =>
    typeof value === 'string'
      ? (findText(auditTexts.namespace, `${name}.${value}`, {}) ?? findText('words', `${name}.${value}`, {}) ?? value)
      : value;
  const { lane, proposed, kind, task, term, amount, agencyZh, agencyEn, act, performance } = facts;
  return {
    ...facts,
    lane: group('lane', lane),
    proposed: group('lane', proposed),
    kind: paperName(kind, language) ?? kind,
    task: typeof task === 'string' && isTaskKind(task) ? taskName(task, language) : task,
    act: group('instructions', act),
    performance: group('performances', performance),
    term: typeof term === 'string' ? termName(term, language) : term,
    amount: fenText(amount),
    agency: language === 'zh' ? (agencyZh ?? facts.agency) : (agencyEn ?? facts.agency),
    person: facts.addressee ?? facts.debtor ?? facts.payee ?? facts.payer ?? '',
  };
}

/** Some acts keep yuan with its decimals, others fen; a sentence shows both alike. */
function fenText(amount: unknown): unknown {
  if (typeof amount !== 'string' || !/^-?\d+\.\d{2}$/.test(amount)) return amount;
  return amount.replace('.', '');
}
