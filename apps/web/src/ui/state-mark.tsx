import type { ReactNode } from 'react';

/** What kind of state it is. The shape tells it as well as the colour; vermilion belongs to `overdue` alone. */
export type StateTone = 'todo' | 'doing' | 'done' | 'soon' | 'urgent' | 'overdue' | 'paused' | 'stopped' | 'failed';

/** 状态 · A word with a shape: ring, half disc, disc, open and full diamond, triangle, bars, slashed ring, cross. */
export function StateMark({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) {
  return (
    <span className={`state state-${tone}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;

const SHAPES: Readonly<Record<StateTone, ReactNode>> = {
  todo: <circle cx="6" cy="6" r="4.4" {...line} />,
  doing: (
    <>
      <circle cx="6" cy="6" r="4.4" {...line} />
      <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.2" fill="currentColor" />
      <path d="M3.4 6.2l1.9 1.9 3.4-4" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  soon: <path d="M6 1.6 10.400 6 6 10.400 1.600 6z" {...line} />,
  urgent: <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  overdue: <path d="M6 .6 11.8 11H.2z" fill="currentColor" />,
  paused: <path d="M2.6 1.6h2.4v8.8H2.6zM7 1.6h2.4v8.8H7z" fill="currentColor" />,
  stopped: (
    <>
      <circle cx="6" cy="6" r="4.4" {...line} />
      <path d="M3 9 9 3" {...line} />
    </>
  ),
  failed: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
};
