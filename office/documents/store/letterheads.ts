import type { Ctx } from '@duixian/audit/act';
import type { CourtId, PersonId } from '@duixian/kernel/ids';
import type { Letterhead } from '../rules/case-facts.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;

export async function nameOf(at: At, person: PersonId): Promise<string> {
  const row = await documents(at.tx).selectFrom('courts.person_view').select('name').where('person_id', '=', person).executeTakeFirst();
  return row?.name ?? '';
}

export async function letterheadOf(at: At, court: CourtId): Promise<Letterhead | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.letterhead')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('court_id', '=', court)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    address: row.address,
    phone: row.phone,
    hotline: row.hotline,
    accountHolder: row.account_holder,
    accountBank: row.account_bank,
    reportDays: row.report_days,
  };
}

export async function saveLetterhead(at: At, court: CourtId, letterhead: Letterhead): Promise<void> {
  const columns = {
    address: letterhead.address,
    phone: letterhead.phone,
    hotline: letterhead.hotline,
    account_holder: letterhead.accountHolder,
    account_bank: letterhead.accountBank,
    report_days: letterhead.reportDays,
  };
  await documents(at.tx)
    .insertInto('documents.letterhead')
    .values({ region_id: at.region, court_id: court, version: 1, ...columns })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id']).doUpdateSet(columns))
    .execute();
}
