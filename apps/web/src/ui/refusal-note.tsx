import type { ReactNode } from 'react';
import { Fault, type Problem, Refused } from '../api/refused.ts';
import { common } from '../texts/house-words.ts';
import { findText, useLanguage, useTexts } from '../texts/use-texts.ts';
import { changedNamed } from './changed-words.ts';

interface NoteProps {
  readonly problem: Problem | null | undefined;
  /** The feature's own namespace, asked for `refusals.<kind>` before the common one. */
  readonly texts?: { readonly namespace: string };
  readonly onRetry?: (() => void) | undefined;
}

/** 拒绝说明 · Why it was not done, near the form, in the language of the screen. Nothing shows while nothing is wrong. */
export function RefusalNote({ problem, texts, onRetry }: NoteProps) {
  const t = useTexts(common);
  useLanguage();
  if (!problem) return null;
  return (
    <Note title={t('refusal.title')} kind={problem.kind}>
      <span>{wordsFor(problem, texts?.namespace) ?? t('refusal.unknown', { kind: problem.kind })}</span>
      {onRetry === undefined ? null : (
        <button type="button" className="quiet-button" onClick={onRetry}>
          {t('actions.retry')}
        </button>
      )}
    </Note>
  );
}

/** The sentence alone, for a cell of a table or a row of an import. */
export function RefusalText({
  kind,
  facts,
  texts,
}: {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts: { readonly namespace: string };
}) {
  const t = useTexts(common);
  useLanguage();
  return <>{sentence(texts.namespace, kind, facts) ?? t('refusal.unknown', { kind })}</>;
}

function Note({ title, kind, children }: { readonly title: string; readonly kind: string; readonly children: ReactNode }) {
  return (
    <div className="refusal-note" role="alert" data-refusal={kind}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 4.8v4M8 10.4v1.2" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}

function wordsFor(problem: Problem, namespace: string | undefined): string | undefined {
  if (problem instanceof Fault) return findText('common', `faults.${problem.kind}`, { requestId: problem.requestId });
  return problem instanceof Refused ? sentence(namespace, problem.kind, problem.facts) : undefined;
}

function sentence(namespace: string | undefined, refused: string, told: Readonly<Record<string, unknown>>): string | undefined {
  const { kind, facts } = changedNamed({ kind: refused, facts: told });
  const own = namespace === undefined ? undefined : findText(namespace, `refusals.${kind}`, facts);
  return own ?? findText('common', `refusals.${kind}`, facts);
}
