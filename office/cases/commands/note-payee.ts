import type { Ctx } from '@duixian/audit/act';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { savePayee } from '../store/parties.ts';

export interface NotedPayee {
  readonly name: string;
  readonly bank: string;
  readonly account: string;
}

/** 收款账户 · Part of another act that two persons stand behind: from today the party is paid to this account. */
export async function notePayee(ctx: Ctx, of: { readonly case: CaseId; readonly party: PartyId }, to: NotedPayee): Promise<void> {
  await savePayee(ctx, of, { ...to, confirmedOn: ctx.today });
}
