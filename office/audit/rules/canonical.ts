import { assert } from '@duixian/kernel/assert';

/**
 * 规范文本 · A JSON value as one text and no other (RFC 8785): names in the order of their UTF-16 units, no blanks.
 * Whoever checks a record later, in any language, must come to the same bytes. Numbers of the record are whole and
 * small; amounts are text.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'a record has no infinite number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  assert(typeof value === 'object', `a record cannot hold a ${typeof value}`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([first], [second]) => (first < second ? -1 : first > second ? 1 : 0));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`).join(',')}}`;
}
