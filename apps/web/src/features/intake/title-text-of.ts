import type { Prefilled } from './prefill-panel.tsx';

/** The text that was read goes along with the form, with the places of it; nothing where nothing was read. */
export function titleTextOf(read: Prefilled | undefined) {
  if (read === undefined || read.text === '') return {};
  const marks = read.passages
    .filter(({ start, end }) => start < end && end <= read.text.length)
    .slice(0, 600)
    .map(({ field, start, end, confidence }) => ({ field, start, end, confidence }));
  return { titleText: { text: read.text, marks } };
}
