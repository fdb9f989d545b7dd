import { useEffect, useRef } from 'react';
import type { RowFocus } from '../../ui/row-keys.ts';
import { dialogIsOpen, isTyping } from '../../ui/where-keys-go.ts';
import { DESK_TABS, type DeskFilter } from './desk-filter.ts';
import type { DeskRow } from './desk-row.ts';

type Act = DeskRow['acts'][number];

/** One key an act, the same in both languages: what a hand presses a hundred times a day does not change with the words. */
export const DESK_KEYS = { claim: 'c', complete: 'd', return: 'r', 'hand-to-pool': 'h', reassign: 'a' } as const satisfies Partial<
  Record<Act, string>
>;
export type KeyedAct = keyof typeof DESK_KEYS;
export const KEYED_ACTS: readonly KeyedAct[] = ['claim', 'complete', 'return', 'hand-to-pool', 'reassign'];

interface Desk {
  readonly run: (row: DeskRow, act: Act) => void;
  readonly onTab: (tab: NonNullable<DeskFilter['tab']>) => void;
}

/**
 * 键盘办理 · The desk without a mouse: a letter on a row does its act, a digit changes the tab, J goes to the rows from
 * anywhere outside a field, and the focus comes back to the rows after every window.
 */
export function useDeskKeys({ run, onTab }: Desk) {
  const focus = useRef<RowFocus | null>(null);
  const wanted = useRef(false);
  const back = () => {
    wanted.current = focus.current?.take() !== true;
  };
  const toTab = (key: string) => {
    const tab = DESK_TABS[Number(key) - 1];
    if (tab === undefined) return false;
    wanted.current = true;
    onTab(tab);
    return true;
  };
  const anywhere = useRef(toTab);
  anywhere.current = (key) => {
    if (key !== 'j') return toTab(key);
    back();
    return true;
  };
  // Rows that were asked for arrive later than the wish to stand on them.
  useEffect(() => {
    if (wanted.current && !isTyping(document.activeElement) && !dialogIsOpen()) wanted.current = focus.current?.take() !== true;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || dialogIsOpen()) return;
      if (anywhere.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const onKey = (key: string, row: DeskRow): boolean => {
    const act = KEYED_ACTS.find((one) => DESK_KEYS[one] === key.toLowerCase());
    if (act === undefined) return toTab(key);
    if (row.acts.includes(act)) run(row, act);
    return true;
  };
  return { focus, back, onKey };
}
