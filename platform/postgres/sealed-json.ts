import { type Tx, vaultOf } from './tx.ts';

/** 密存内容 · A value of a jsonb column as one sealed text, which is a jsonb string. */
export function sealJson(tx: Tx, value: unknown, place: string): string {
  return JSON.stringify(vaultOf(tx).seal(JSON.stringify(value), place));
}

/** Opened again; what was never sealed comes back as it is. */
export function openJson(tx: Tx, stored: unknown, place: string): unknown {
  return typeof stored === 'string' ? JSON.parse(vaultOf(tx).open(stored, place)) : stored;
}
