import { type CaseId, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import { type Tx, vaultOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { accountPlace } from '../rules/sealed-place.ts';
import { cases } from './tables.ts';

/** 受款当事人 · What paying somebody needs to know of him; nothing else of him is opened. */
export interface PayeeParty {
  readonly partyId: PartyId;
  readonly role: string;
  readonly name: string;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string } | null;
}

/** Those of a case's parties that are asked for, however many it has. */
export async function payeesOf(
  at: { readonly tx: Tx; readonly region: RegionId },
  caseId: CaseId,
  wanted: readonly string[],
): Promise<readonly PayeeParty[]> {
  const rows = await cases(at.tx)
    .selectFrom('cases.party')
    .select(['party_id', 'role', 'name', 'payee_name', 'payee_bank', 'payee_account', 'payee_confirmed_on'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where(sql<boolean>`party_id = any(${[...wanted]}::uuid[])`)
    .execute();
  const vault = vaultOf(at.tx);
  return rows.map((row) => ({
    partyId: idFrom<'party'>(row.party_id),
    role: row.role,
    name: row.name,
    payee:
      row.payee_name === null || row.payee_bank === null || row.payee_account === null || row.payee_confirmed_on === null
        ? null
        : { name: row.payee_name, bank: row.payee_bank, account: vault.open(row.payee_account, accountPlace(row.party_id)) },
  }));
}
