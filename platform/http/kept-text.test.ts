import { expect, test } from 'vitest';
import { placeNotKept } from './kept-text.ts';

function nested(levels: number): unknown {
  let value: unknown = 'end';
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

test.each([
  { sent: { body: { reason: 'a\0b' } }, at: 'body.reason', because: 'text columns refuse a NUL' },
  { sent: { body: { rows: [{ name: '\ud800' }] } }, at: 'body.rows.0.name', because: 'half a character is no character' },
  { sent: { query: { '\udc00': '1' } }, at: 'query', because: 'names are kept as well' },
  { sent: { body: { name: '𱍐' } }, at: undefined, because: 'a rare character is two halves that belong together' },
  { sent: { body: { file: { name: 'a.pdf', bytes: new Uint8Array(3) } } }, at: undefined, because: 'bytes are not text' },
  { sent: { body: nested(30) }, at: undefined, because: 'no deeper than a form' },
])('$at: $because', ({ sent, at }) => expect(placeNotKept(sent)).toBe(at));

test('a hundred thousand levels are refused without falling over', () => expect(placeNotKept(nested(100_000))).toBeDefined());
