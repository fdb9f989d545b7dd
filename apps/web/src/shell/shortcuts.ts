import { useEffect, useRef } from 'react';
import { dialogIsOpen, isTyping } from '../ui/where-keys-go.ts';

export interface Shortcuts {
  readonly go: (letter: string) => boolean;
  readonly find: () => void;
  readonly help: () => void;
  readonly palette: () => void;
}

const SECOND_KEY_MS = 1200;
/** Times of keys count from when the page was opened, and a page may be worked on from its first second. */
const NEVER = Number.NEGATIVE_INFINITY;

/** 快捷键 · `g` and a letter goes, `/` finds, `?` helps, Ctrl+K is the palette. Silent while somebody types. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    let pressedG = NEVER;
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.palette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialogIsOpen()) return;
      const second = event.timeStamp - pressedG < SECOND_KEY_MS;
      pressedG = NEVER;
      if (second && latest.current.go(event.key)) {
        // The letter was meant for the address, not for the row that has the focus.
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === 'g') pressedG = event.timeStamp;
      else if (event.key === '/') {
        event.preventDefault();
        latest.current.find();
      } else if (event.key === '?') latest.current.help();
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}
