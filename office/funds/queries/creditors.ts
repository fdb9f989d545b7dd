import type { Ctx } from '@duixian/audit/act';
import { type Party, partiesOf } from '@duixian/cases/queries';
import { type PayeeParty, payeesOf } from '@duixian/cases/queries/payees-of';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { openAccount } from '../store/sealed-account.ts';
import { funds } from '../store/tables.ts';

/**
 * 可受款人 · The parties of a case, and those who take part in a distribution of its money: each with the account it is paid
 * to, the one confirmed in his own case or the one his application states.
 */
export async function creditorsOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly Party[]> {
  return [...(await partiesOf(ctx.tx, ctx.region, caseId)), ...(await sharingCreditors(ctx, caseId))];
}

/** 待付的债权人 · Those of them a set of orders names, however many creditors the case has. */
export async function creditorsNamed(ctx: Ctx, caseId: CaseId, wanted: readonly string[]): Promise<ReadonlyMap<string, PayeeParty>> {
  const found = new Map<string, PayeeParty>();
  for (const party of await payeesOf(ctx, caseId, wanted)) found.set(party.partyId, party);
  if (found.size < new Set(wanted).size) for (const party of await sharingCreditors(ctx, caseId)) found.set(party.partyId, party);
  return found;
}

async function sharingCreditors(ctx: Ctx, caseId: CaseId): Promise<readonly Party[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution_claim as c')
    .innerJoin('funds.distribution as d', (join) =>
      join.onRef('d.region_id', '=', 'c.region_id').onRef('d.distribution_id', '=', 'c.distribution_id'),
    )
    .select([
      'c.distribution_id',
      'c.claim_id',
      'c.name',
      'c.party_id',
      'c.other_case_id',
      'c.payee_bank',
      'c.payee_account',
      'd.drafted_on',
    ])
    .where('c.region_id', '=', ctx.region)
    .where('d.region_id', '=', ctx.region)
    .where('d.case_id', '=', caseId)
    .where('d.state', 'in', ['approved', 'ended'])
    .where('c.source', '<>', 'party')
    .execute();
  const found: Party[] = [];
  for (const row of rows) {
    const partyId = idFrom<'party'>(row.claim_id);
    const own = row.other_case_id === null ? undefined : await partiesOf(ctx.tx, ctx.region, idFrom<'case'>(row.other_case_id));
    const known = own?.find((party) => party.partyId === row.party_id);
    const payee =
      row.payee_bank === null || row.payee_account === null
        ? null
        : {
            name: row.name,
            bank: row.payee_bank,
            account: openAccount(ctx.tx, row.payee_account, 'distribution_claim.payee_account', row.distribution_id, row.claim_id),
            confirmedOn: day(row.drafted_on),
          };
    found.push(known === undefined ? { ...NOT_ON_FILE, partyId, name: row.name, payee } : { ...known, partyId, role: 'applicant' });
  }
  return found;
}

/** A creditor from outside is no party: what the case file would know of him stays empty. */
const NOT_ON_FILE = {
  role: 'applicant',
  kind: 'organisation',
  identityKind: '',
  identityNumber: '',
  phone: null,
  address: null,
  service: null,
} as const;
