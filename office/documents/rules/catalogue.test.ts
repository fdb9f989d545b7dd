import { describe, expect, test } from 'vitest';
import { catalogueOf, type Placed } from './catalogue.ts';

const entry = (entryId: string, over: Partial<Placed> = {}): Placed => ({
  entryId,
  volume: 'main',
  section: 'notice',
  place: 0,
  pages: 2,
  ...over,
});
const shown = (entries: readonly Placed[]) =>
  catalogueOf(entries).map(({ entryId, range }) => `${entryId} ${range === null ? '-' : `${range.from}-${range.to}`}`);

describe('卷内目录', () => {
  test('sections stand in the order of the catalogue, entries of one section as they came', () =>
    expect(shown([entry('c'), entry('a', { section: 'filing', pages: 3 }), entry('b')])).toEqual(['a 1-3', 'b 4-5', 'c 6-7']));

  test('an entry that was moved stands where it was put', () =>
    expect(shown([entry('a', { place: 2 }), entry('b', { place: 1 })])).toEqual(['b 1-2', 'a 3-4']));

  test('the secret volume comes after the main one and counts its own pages', () =>
    expect(shown([entry('s', { volume: 'secret', section: 'filing' }), entry('m')])).toEqual(['m 1-2', 's 1-2']));

  test('nothing after an entry whose pages are not counted has a number', () =>
    expect(shown([entry('a', { pages: null }), entry('b')])).toEqual(['a -', 'b -']));
});
