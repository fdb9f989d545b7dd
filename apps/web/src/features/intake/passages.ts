/** 出处 · Which field of the form a stretch of the judgment gave, and how sure the reading is. */
export interface SourceMark {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: 'certain' | 'likely';
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Fields this stretch gave, the narrowest mark first; none for plain text. */
  readonly fields: readonly string[];
  readonly likely: boolean;
}

/** 切段 · The text cut at every edge of a mark, so that overlapping passages can all be shown and none is lost. */
export function stretchesOf(length: number, marks: readonly SourceMark[]): readonly Stretch[] {
  const edges = new Set([0, length]);
  for (const mark of marks) {
    edges.add(Math.max(0, Math.min(mark.start, length)));
    edges.add(Math.max(0, Math.min(mark.end, length)));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? length;
    const over = marks.filter((mark) => mark.start < end && mark.end > start).sort((a, b) => a.end - a.start - (b.end - b.start));
    const likely = over.length > 0 && over.every((mark) => mark.confidence === 'likely');
    return { start, end, fields: [...new Set(over.map((mark) => mark.field))], likely };
  });
}
