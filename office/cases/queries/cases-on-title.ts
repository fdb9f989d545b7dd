import type { Ctx } from '@duixian/audit/act';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { cases } from './tables.ts';

export interface CaseOnTitle {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly applicants: readonly string[];
  readonly debtors: readonly string[];
}

/** 同一依据的案件 · Cases of the region on a title, open or closed, however its number was written, as far as this actor may know of them. */
export async function casesOnTitle(ctx: Ctx, numbers: readonly string[], limit: number): Promise<readonly CaseOnTitle[]> {
  if (numbers.length === 0) return [];
  const rows = await cases(ctx.tx)
    .selectFrom('cases.case')
    .select(['case_id', 'case_number'])
    .where('region_id', '=', ctx.region)
    .where('title_number', 'in', [...numbers])
    .orderBy('case_id')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const parties = await cases(ctx.tx)
    .selectFrom('cases.party')
    .select(['case_id', 'role', 'name'])
    .where('region_id', '=', ctx.region)
    .where(
      'case_id',
      'in',
      rows.map((row) => row.case_id),
    )
    .limit(2_000)
    .execute();
  const named = (caseId: string, role: string) =>
    parties.filter((party) => party.case_id === caseId && party.role === role).map((party) => party.name);
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    applicants: named(row.case_id, 'applicant'),
    debtors: named(row.case_id, 'debtor'),
  }));
}

/** 案号对应的案件 · Whether a number is given already in this region, to a case this actor may know of. */
export async function caseOfNumber(ctx: Ctx, caseNumber: string): Promise<CaseId | undefined> {
  const row = await cases(ctx.tx)
    .selectFrom('cases.case')
    .select('case_id')
    .where('region_id', '=', ctx.region)
    .where('case_number', '=', caseNumber)
    .executeTakeFirst();
  return row && idFrom<'case'>(row.case_id);
}
