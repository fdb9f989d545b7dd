import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openVault } from './vault.ts';

const first = new Uint8Array(32).fill(1);
const second = new Uint8Array(32).fill(2);
const finder = new Uint8Array(32).fill(3);
const old = openVault({ current: 'k1', keys: new Map([['k1', first]]), finder });
const both = openVault({
  current: 'k2',
  keys: new Map([
    ['k1', first],
    ['k2', second],
  ]),
  finder,
});
const NUMBER = '11010519491231002X';

describe('密存', () => {
  test('what was sealed comes back, whatever the text, and no two sealings are alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(old.open(old.seal(text, 'p'), 'p')).toBe(text);
      }),
    );
    expect(old.seal(NUMBER, 'p')).not.toBe(old.seal(NUMBER, 'p'));
    expect(old.seal(NUMBER, 'p')).not.toContain('1101');
  });

  test('a new key opens what the old one sealed, and seals with its own name', () => {
    const stored = old.seal(NUMBER, 'p');
    expect(both.open(stored, 'p')).toBe(NUMBER);
    expect(both.isCurrent(stored)).toBe(false);
    expect(both.isCurrent(both.seal(NUMBER, 'p'))).toBe(true);
    expect(both.seal(NUMBER, 'p')).toMatch(/^enc1\.k2\./);
  });

  test.each([
    { stored: both.seal(NUMBER, 'p'), place: 'p', with: old, because: 'its key is not there' },
    { stored: old.seal(NUMBER, 'party a'), place: 'party b', with: old, because: 'it was moved to another row' },
    { stored: `${old.seal(NUMBER, 'p').slice(0, -6)}AAAAAA`, place: 'p', with: old, because: 'it was changed' },
  ])('a value does not open when $because', ({ stored, place, with: vault }) => expect(() => vault.open(stored, place)).toThrow());

  test('equal numbers have one finder, in upper and lower case; another number and another key have others', () => {
    expect(old.finder(NUMBER)).toBe(both.finder(NUMBER.toLowerCase()));
    expect(old.finder(NUMBER)).not.toBe(old.finder('110105194912310021'));
    expect(openVault({ current: 'k1', keys: new Map([['k1', first]]), finder: second }).finder(NUMBER)).not.toBe(old.finder(NUMBER));
  });

  test('text from before there was a key is read as it is', () => expect(old.open(NUMBER, 'p')).toBe(NUMBER));
});
