import type { Ctx } from '@duixian/audit/act';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import type { AssetsRead } from './tables.ts';

const board = tablesOf<AssetsRead & { 'cases.case_view': { region_id: number; case_id: string; case_number: string } }>;
const PAGE = 200;

/** 待审批 · What waits for a second person in the cases one may see, oldest first. */
export async function openProposals(ctx: Ctx) {
  const rows = await board(ctx.tx)
    .selectFrom('assets.proposal as p')
    .innerJoin('assets.asset as a', (join) => join.onRef('a.region_id', '=', 'p.region_id').onRef('a.asset_id', '=', 'p.asset_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .select([
      'p.proposal_id',
      'p.case_id',
      'c.case_number',
      'a.kind',
      'a.label',
      'p.amount_fen',
      'p.ruling_number',
      'p.grounds',
      'p.proposed_on',
    ])
    .select('p.proposed_by')
    .where('p.region_id', '=', ctx.region)
    .where('a.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('p.state', '=', 'proposed')
    .orderBy('p.proposed_on')
    .orderBy('p.proposal_id')
    .limit(PAGE)
    .execute();
  return rows.map((row) => ({
    proposalId: idFrom<'proposal'>(row.proposal_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    kind: row.kind,
    label: row.label,
    amount: row.amount_fen === null ? null : fen(row.amount_fen),
    rulingNumber: row.ruling_number,
    grounds: [...row.grounds],
    proposedOn: day(row.proposed_on),
    own: row.proposed_by === ctx.actor.personId,
  }));
}
