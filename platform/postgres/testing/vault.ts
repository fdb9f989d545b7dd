import { openVault } from '../vault.ts';

/** The same keys in every test: what one process sealed another opens. Never used with real data. */
export const testVault = openVault({
  current: 'test-1',
  keys: new Map([['test-1', new Uint8Array(32).fill(7)]]),
  finder: new Uint8Array(32).fill(9),
});
