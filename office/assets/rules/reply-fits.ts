import { compareDays, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { InstructionAct } from './measure.ts';

/** What was asked, as far as an answer must repeat it. */
export interface AskedOf {
  readonly act: InstructionAct;
  readonly agencyAssetId: string;
  readonly freezeNo: string | null;
  /** Of a release, what stays held; null lets go of all. */
  readonly amount: Fen | null;
  readonly until: LegalDay | null;
}

export type ActReply =
  | {
      readonly outcome: 'frozen';
      readonly freezeNo: string;
      readonly assetId: string;
      readonly held: Fen | null;
      readonly waiting: Fen | null;
      readonly until: LegalDay;
    }
  | { readonly outcome: 'lifted'; readonly freezeNo: string; readonly leftHeld: Fen | null }
  | { readonly outcome: 'deducted'; readonly freezeNo: string; readonly amount: Fen; readonly leftHeld: Fen };

/**
 * 回执相符 · What an agency did must be what it was told: the same thing, the same sum, the same last day. A receipt
 * that says otherwise is not entered; it is kept and a person looks. Returns what differs, or nothing.
 */
export function differsFrom(asked: AskedOf, reply: ActReply): string | undefined {
  switch (reply.outcome) {
    case 'frozen':
      if (asked.act !== 'freeze' && asked.act !== 'renew') return 'act';
      if (reply.assetId !== asked.agencyAssetId) return 'asset';
      if (asked.act === 'renew' && reply.freezeNo !== asked.freezeNo) return 'freeze number';
      if (asked.until !== null && compareDays(reply.until, asked.until) !== 0) return 'last day';
      return sumOf(reply) === asked.amount ? undefined : 'amount';
    case 'lifted':
      if (asked.act !== 'unfreeze') return 'act';
      if (reply.freezeNo !== asked.freezeNo) return 'freeze number';
      return reply.leftHeld === asked.amount ? undefined : 'amount';
    case 'deducted':
      if (asked.act !== 'deduct') return 'act';
      if (reply.freezeNo !== asked.freezeNo) return 'freeze number';
      return reply.amount === asked.amount ? undefined : 'amount';
  }
}

function sumOf({ held, waiting }: { readonly held: Fen | null; readonly waiting: Fen | null }): bigint | null {
  return held === null && waiting === null ? null : (held ?? 0n) + (waiting ?? 0n);
}
