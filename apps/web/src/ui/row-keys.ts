import { type FocusEvent, type KeyboardEvent, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';

/** Brings the focus back to the row one was on; says whether there is a row to bring it to. */
export interface RowFocus {
  take(): boolean;
}

interface Keys {
  readonly open: (index: number) => void;
  /** Any other key pressed on a row; says whether it meant something. */
  readonly press?: (key: string, index: number) => boolean;
  readonly focus?: RefObject<RowFocus | null> | undefined;
}

/**
 * One row of a table is in the tab order; arrows (or j and k) move between rows, Enter opens. A row that goes away under
 * the focus leaves it to the row that takes its place, so that work goes on without a mouse.
 */
export function useRowKeys(count: number, { open, press, focus }: Keys) {
  const [current, setCurrent] = useState(0);
  const rows = useRef(new Map<number, HTMLTableRowElement>());
  const last = useRef<Element | null>(null);

  const take = () => {
    const row = rows.current.get(Math.min(current, count - 1));
    row?.focus();
    return row !== undefined;
  };
  useImperativeHandle(focus, () => ({ take }));
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) take();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = targetOf(event.key, current, count);
    if (to === 'open') open(current);
    else if (to !== undefined) {
      setCurrent(to);
      rows.current.get(to)?.focus();
    } else if (press?.(event.key, current) !== true) return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    last.current = event.target;
  };
  const onBlur = (event: FocusEvent) => {
    // Another element has it now: what becomes of the row is no longer our business.
    if (event.relatedTarget !== null) last.current = null;
  };

  return {
    body: { onKeyDown, onFocus, onBlur },
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
