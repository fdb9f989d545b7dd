/** 密存位置 · What the sealed subject of a question is bound to: the question. */
export function subjectPlace(sourceId: string): string {
  return `search.source.subject:${sourceId}`;
}
