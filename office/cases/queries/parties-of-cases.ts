import { type CaseId, idFrom, type RegionId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { type Tx, vaultOf } from '@duixian/postgres/tx';
import { interestClauseFrom, interestClauseJson } from '../interest-json.ts';
import { accountPlace, identityPlace, reachPlace } from '../rules/sealed-place.ts';
import { amongCases, askOften } from '../store/of-cases.ts';
import { byCase } from './by-case.ts';
import type { Obligation, Party } from './case-parts.ts';
import { cases } from './tables.ts';

/** 当事人 · The parties of many cases, with what is sealed opened for the act. */
export async function partiesOfCases(tx: Tx, region: RegionId, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly Party[]>> {
  const asked = cases(tx)
    .selectFrom('cases.party')
    .selectAll()
    .where('region_id', '=', region)
    .where(amongCases('case_id', caseIds))
    .orderBy('case_id')
    .orderBy('seq')
    .limit(500 * caseIds.length);
  const rows = await askOften(tx, asked);
  const vault = vaultOf(tx);
  const partyOf = (row: (typeof rows)[number]): Party => ({
    partyId: idFrom<'party'>(row.party_id),
    role: row.role,
    kind: row.kind,
    name: row.name,
    identityKind: row.identity_kind,
    identityNumber: vault.open(row.identity_number, identityPlace(row.party_id)),
    phone: row.phone === null ? null : vault.open(row.phone, reachPlace('phone', row.party_id)),
    address: row.address,
    service:
      row.service_channel === null || row.service_address === null || row.service_consent_on === null
        ? null
        : {
            channel: row.service_channel,
            address: vault.open(row.service_address, reachPlace('service_address', row.party_id)),
            consentOn: day(row.service_consent_on),
          },
    payee:
      row.payee_name === null || row.payee_bank === null || row.payee_account === null || row.payee_confirmed_on === null
        ? null
        : {
            name: row.payee_name,
            bank: row.payee_bank,
            account: vault.open(row.payee_account, accountPlace(row.party_id)),
            confirmedOn: day(row.payee_confirmed_on),
          },
  });
  return byCase(rows, partyOf);
}

/** 执行标的 · What is owed under the title of each case. */
export async function obligationsOfCases(
  tx: Tx,
  region: RegionId,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly Obligation[]>> {
  const asked = cases(tx)
    .selectFrom('cases.obligation')
    .selectAll()
    .where('region_id', '=', region)
    .where(amongCases('case_id', caseIds))
    .orderBy('case_id')
    .orderBy('seq')
    .limit(500 * caseIds.length);
  const rows = await askOften(tx, asked);
  return byCase(
    rows,
    (row): Obligation => ({
      obligationId: idFrom<'obligation'>(row.obligation_id),
      kind: row.kind,
      label: row.label,
      amount: fen(row.amount_fen),
      earnsDoubled: row.earns_doubled,
      interest: row.interest === null ? null : interestClauseFrom(interestClauseJson.parse(row.interest)),
      passage: row.passage,
    }),
  );
}
