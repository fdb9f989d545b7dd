import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '../api/refused.ts';
import type { PageOfRows, Pages } from '../api/use-pages.ts';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActButton } from './act-button.tsx';
import { RefusalNote } from './refusal-note.tsx';

export function Empty({ children }: { readonly children?: ReactNode }) {
  const t = useTexts(common);
  return (
    <div className="empty-state">
      <svg viewBox="0 0 40 28" width="40" height="28" aria-hidden="true">
        <path d="M2 16 9 3h22l7 13v9H2zM2 16h11l2 4h10l2-4h11" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <div>{children ?? t('states.empty')}</div>
    </div>
  );
}

/** Says it is loading only after a moment, so a quick answer does not flicker. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const t = useTexts(common);
  return (
    <div className="loading-state" role="status" aria-busy="true">
      <span className="visually-hidden">{t('states.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
        <span key={index} className="loading-bar" style={{ width: `${92 - ((index * 23) % 40)}%` }} />
      ))}
    </div>
  );
}

interface LookedProps<Value> {
  readonly look: UseQueryResult<Value, Problem>;
  readonly texts?: { readonly namespace: string };
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}

/** One look in its states: waiting, refused or failed with a retry, there, and there but not renewed because the last look failed. */
export function Looked<Value>({ look, texts, lines = 4, children }: LookedProps<Value>) {
  const note = look.error ? (
    <RefusalNote problem={look.error} {...(texts === undefined ? {} : { texts })} onRetry={() => void look.refetch()} />
  ) : null;
  if (look.data === undefined) return note ?? <Loading lines={lines} />;
  return (
    <>
      {note}
      {children(look.data)}
    </>
  );
}

interface LookedPagesProps<Row, Page extends PageOfRows<Row>> {
  readonly pages: Pages<Page>;
  readonly texts?: { readonly namespace: string };
  readonly children: (rows: readonly Page['rows'][number][], footer: ReactNode, first: Page | undefined) => ReactNode;
}

/** A list that is read page after page: all rows so far, and what loads the next. */
export function LookedPages<Row, Page extends PageOfRows<Row>>({ pages, texts, children }: LookedPagesProps<Row, Page>) {
  const t = useTexts(common);
  const problem =
    pages.error === null ? null : <RefusalNote problem={pages.error} {...(texts === undefined ? {} : { texts })} onRetry={pages.again} />;
  if (pages.pages === undefined) return problem ?? <Loading lines={8} />;
  const rows = pages.pages.flatMap((page) => page.rows);
  const footer =
    pages.more === undefined && problem === null ? undefined : (
      <>
        {problem}
        {pages.more === undefined ? null : (
          <ActButton onAct={pages.more} pending={pages.loadingMore}>
            {t('actions.nextPage')}
          </ActButton>
        )}
      </>
    );
  return <>{children(rows, footer, pages.pages[0])}</>;
}
