/** 走访顺序 · Street by street, house by house: figures are compared as numbers, so 9号 comes before 10号. */
export function inVisitingOrder<Row extends { readonly label: string }>(rows: readonly Row[], words: readonly string[]): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: piecesOf(streetOf(row.label, words)) }));
  return keyed.sort((a, b) => compared(a.key, b.key)).map(({ row }) => row);
}

/** What there is to do at the door, by how the thing is held. */
export const ERRANDS = ['hold', 'await-receipt', 'see-first-holder', 'inspect'] as const;
export type Errand = (typeof ERRANDS)[number];

/** 外勤事项 · Held: look who uses it. Behind another court: see that court's seal. Asked for: nothing to seal yet. Not held: hold it. */
export function errandOf(states: readonly string[]): Errand {
  if (states.includes('held')) return 'inspect';
  if (states.includes('waiting')) return 'see-first-holder';
  return states.includes('requested') ? 'await-receipt' : 'hold';
}

/** The address after its district, so that one written with the city and one without stand together. */
function streetOf(label: string, words: readonly string[]): string {
  const plain = label.normalize('NFKC').replace(/\s/g, '');
  const ends = words.flatMap((word) => (plain.includes(word) ? [plain.indexOf(word) + word.length] : []));
  return plain.slice(Math.max(0, ...ends));
}

function piecesOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function compared(a: readonly string[], b: readonly string[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    if (left === right) continue;
    const [x, y] = [Number(left), Number(right)];
    if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
