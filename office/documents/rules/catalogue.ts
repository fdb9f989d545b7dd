import { FILE_SECTIONS } from './document-template.ts';
import { FILE_VOLUMES } from './file-item.ts';

export interface Placed {
  readonly entryId: string;
  readonly volume: string;
  readonly section: string;
  readonly place: number;
  readonly pages: number | null;
}

/** From which page of its volume to which; nothing while the pages before it are not counted. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export type Catalogued<Of extends Placed> = Of & { readonly range: PageRange | null };

/** 卷内目录 · The file in its order: main before secret, section after section, and in a section as it was put; with page numbers. */
export function catalogueOf<Of extends Placed>(entries: readonly Of[]): readonly Catalogued<Of>[] {
  const ordered = [...entries].sort(
    (a, b) =>
      rankOf(FILE_VOLUMES, a.volume) - rankOf(FILE_VOLUMES, b.volume) ||
      rankOf(FILE_SECTIONS, a.section) - rankOf(FILE_SECTIONS, b.section) ||
      a.place - b.place ||
      (a.entryId < b.entryId ? -1 : 1),
  );
  let volume = '';
  let next: number | null = 1;
  return ordered.map((entry) => {
    if (entry.volume !== volume) [volume, next] = [entry.volume, 1];
    const from: number | null = next;
    next = from === null || entry.pages === null ? null : from + entry.pages;
    return { ...entry, range: from === null || next === null ? null : { from, to: next - 1 } };
  });
}

function rankOf(order: readonly string[], name: string): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}
