import type { Endpoint } from '@duixian/contract/endpoint';
import { useRef } from 'react';
import type { Ask } from './ask.ts';
import { tagShown } from './call.ts';

/** What a form was filled from, and how it goes on after its own saving. */
export interface ReadTag {
  readonly tag: () => string | undefined;
  readonly renew: () => void;
}

/**
 * 读时标记 · Called where a form is filled: the tag of those values, kept while the form stands. A look repeated behind it (another
 * window, the clock) shows somebody's newer words to the page, never to the form, so it must not lend the form its tag.
 */
export function useReadTag<E extends Endpoint>(endpoint: E, ask: Ask<E>): ReadTag {
  const kept = useRef<{ tag: string | undefined } | undefined>(undefined);
  kept.current ??= { tag: tagShown(endpoint, ask) };
  return {
    tag: () => kept.current?.tag,
    renew: () => {
      kept.current = { tag: tagShown(endpoint, ask) };
    },
  };
}
