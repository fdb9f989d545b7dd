import type { ReactNode } from 'react';
import type { StateTone } from './state-mark.tsx';
import { StateMark } from './state-mark.tsx';

export interface TimelineEntry {
  readonly key: string;
  readonly at: ReactNode;
  readonly title: ReactNode;
  readonly tone: StateTone;
  readonly detail?: ReactNode;
}

/** 时间线 · What happened, newest or oldest first as the caller orders it. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <div className="timeline-at">{entry.at}</div>
          <StateMark tone={entry.tone}>
            <span className="timeline-title">{entry.title}</span>
          </StateMark>
          {entry.detail === undefined ? null : <div className="timeline-detail">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
