import type { Ctx } from '@duixian/audit/act';
import { partiesOf, visibleCase } from '@duixian/cases/queries';
import type { UnlookedReceipt } from '@duixian/cases/rules/money-first';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { sql } from 'kysely';
import { namesDebtor } from '../rules/match-receipt.ts';
import { funds } from '../store/tables.ts';

type NotFound = { readonly kind: 'not-found' };

/** More than a person looks through; what is beyond waits for the next question. */
const MOST = 100;

/** Names as banks print them: blanks left out, brackets of either width the same. */
const plainName = (text: 'payer_name' | 'remark') => sql<string>`translate(regexp_replace(${sql.ref(text)}, '\\s', '', 'g'), '（）', '()')`;

/** 点名不明款 · Money of nobody's that names one of these debtors as its payer or in its remark, oldest first. */
export async function unmatchedReceiptsNaming(ctx: Ctx, debtorNames: readonly string[]): Promise<readonly UnlookedReceipt[]> {
  if (debtorNames.length === 0) return [];
  const plain = debtorNames.map((name) => sql<string>`translate(regexp_replace(${name}::text, '\\s', '', 'g'), '（）', '()')`);
  const rows = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .select(['receipt_id', 'amount_fen', 'value_on', 'payer_name', 'remark'])
    .where('region_id', '=', ctx.region)
    .where('state', '=', 'unmatched')
    .where((has) =>
      has.or(
        plain.flatMap((name) => [
          sql<boolean>`${plainName('payer_name')} = ${name}`,
          sql<boolean>`position(${name} in ${plainName('remark')}) > 0`,
        ]),
      ),
    )
    .orderBy('value_on')
    .orderBy('receipt_id')
    .limit(MOST)
    .execute();
  return rows.flatMap((row) => {
    const named = namesDebtor({ payerName: row.payer_name, remark: row.remark }, debtorNames);
    if (named === undefined) return [];
    return [
      {
        receipt: row.receipt_id,
        amount: fen(row.amount_fen),
        on: day(row.value_on),
        payer: row.payer_name,
        clue: named.clue,
        debtor: named.debtor,
        caseNumber: null,
      },
    ];
  });
}

/** 未分配到款 · Money in cases of these debtors that no decision divides yet. What a deferral holds whole, somebody has looked at. */
async function undividedReceiptsOf(ctx: Ctx, debtorNames: readonly string[]): Promise<readonly UnlookedReceipt[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.receipt as r')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'r.region_id').onRef('c.case_id', '=', 'r.case_id'))
    .innerJoin('cases.party_view as p', (join) =>
      join.onRef('p.region_id', '=', 'r.region_id').onRef('p.case_id', '=', 'r.case_id').on('p.role', '=', 'debtor'),
    )
    .leftJoin('funds.deferral as d', (join) =>
      join
        .onRef('d.region_id', '=', 'r.region_id')
        .onRef('d.receipt_id', '=', 'r.receipt_id')
        .on('d.state', '=', 'approved')
        .on('d.amount_fen', 'is', null),
    )
    .select(['r.receipt_id', 'r.amount_fen', 'r.covered_fen', 'r.value_on', 'r.payer_name', 'c.case_number', 'p.name'])
    .distinctOn(['r.value_on', 'r.receipt_id'])
    .where('r.region_id', '=', ctx.region)
    .where('r.state', '=', 'claimed')
    .whereRef('r.covered_fen', '<', 'r.amount_fen')
    .where('p.name', 'in', [...debtorNames])
    .where('d.deferral_id', 'is', null)
    .orderBy('r.value_on')
    .orderBy('r.receipt_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    receipt: row.receipt_id,
    amount: fen(row.amount_fen - row.covered_fen),
    on: day(row.value_on),
    payer: row.payer_name,
    clue: 'not-divided' as const,
    debtor: row.name,
    caseNumber: row.case_number,
  }));
}

/**
 * 到款优先 · Money that may be this debtor's and that nobody has dealt with: asked before a sanction is sealed. A seizure asks for
 * unmatched money alone: what is in the case's account is taken off the debt before a measure is weighed.
 */
export async function unlookedReceiptsOf(ctx: Ctx, debtorNames: readonly string[]): Promise<readonly UnlookedReceipt[]> {
  if (debtorNames.length === 0) return [];
  return [...(await unmatchedReceiptsNaming(ctx, debtorNames)), ...(await undividedReceiptsOf(ctx, debtorNames))];
}

/** The same for a case, as a screen asks: of one debtor of it, or of all. */
export async function unlookedMoneyOfCase(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly party: PartyId | undefined },
): Promise<Result<{ readonly rows: readonly UnlookedReceipt[] }, NotFound>> {
  const seen = await visibleCase(ctx, of.case);
  if (!seen.ok) return seen;
  const parties = await partiesOf(ctx.tx, ctx.region, of.case);
  const debtors = parties.filter((party) => party.role === 'debtor' && (of.party === undefined || party.partyId === of.party));
  const names = debtors.map((party) => party.name);
  return ok({ rows: await unlookedReceiptsOf(ctx, names) });
}
