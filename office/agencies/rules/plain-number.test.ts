import { expect, test } from 'vitest';
import { thingsNamed } from './plain-number.ts';

test.each([
  { ids: [], is: 0 },
  { ids: ['6299-01', '6299-02'], is: 2 },
  { ids: ['6299-01', '6299-01'], is: 1 },
  { ids: ['6299-01', '6299 01', '６２９９０１'], is: 1 },
])('a reply that lists $ids names $is', ({ ids, is }) => expect(thingsNamed(ids.map((assetId) => ({ assetId })))).toBe(is));
