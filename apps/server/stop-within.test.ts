import { expect, test } from 'vitest';
import { stopWithin } from './stop-within.ts';

test('a stop in time is one', async () => expect(await stopWithin(async () => {}, 1_000)).toBe('stopped'));
test('a stop that waits for what never comes back is left', async () => {
  expect(await stopWithin(() => new Promise(() => {}), 10)).toBe('took-too-long');
});
test('a fault of the stop is told', async () => {
  await expect(stopWithin(() => Promise.reject(new Error('disk full')), 1_000)).rejects.toThrow('disk full');
});
