import type { ReactNode } from 'react';
import './hub.css';

/** One panel of numbers under a heading. */
export function HubGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <div className="count-tiles">{children}</div>
    </section>
  );
}
