import { type KeyboardEvent, useRef, useState } from 'react';

/** One row of a table is in the tab order; arrows (or j and k) move between rows, Enter opens. */
export function useRowKeys(count: number, open: (index: number) => void) {
  const [current, setCurrent] = useState(0);
  const rows = useRef(new Map<number, HTMLTableRowElement>());

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = targetOf(event.key, current, count);
    if (to === 'open') open(current);
    else if (to === undefined) return;
    else {
      setCurrent(to);
      rows.current.get(to)?.focus();
    }
    event.preventDefault();
  };

  return {
    body: { onKeyDown },
    row: (index: number) => ({
      tabIndex: index === Math.min(current, count - 1) ? 0 : -1,
      onFocus: () => setCurrent(index),
      ref: (element: HTMLTableRowElement | null) => {
        if (element === null) rows.current.delete(index);
        else rows.current.set(index, element);
      },
    }),
  };
}

function targetOf(key: string, current: number, count: number): number | 'open' | undefined {
  if (key === 'Enter') return 'open';
  if (key === 'ArrowDown' || key === 'j') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
