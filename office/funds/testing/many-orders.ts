import { accountPlace, identityPlace } from '@duixian/cases/rules/sealed-place';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { type Database, statement } from '@duixian/postgres/pool';
import { account, type Posting } from '../rules/ledger.ts';
import { post } from '../store/post.ts';
import { granted, type moneyFixtures } from './money.ts';

const AMOUNT = 12_345n;

/**
 * For benchmarks: one case of many creditors, each with a confirmed account. An approved decision divides its money among
 * the last `paid` of them, everybody unless told; each of those has a waiting order.
 */
export async function approvedOrders(
  owner: Database,
  money: ReturnType<typeof moneyFixtures>,
  payees: number,
  paid = payees,
): Promise<void> {
  const of = await money.fundedCase();
  const total = AMOUNT * BigInt(paid);
  await money.received(of, { amount: fen(total), valueOn: day('2026-06-21'), remark: '' });
  const vault = must(owner.settings.vault, 'the owner holds the keys');
  const ids = granted(
    await money.finance.act(async (ctx) =>
      ok({ payout: ctx.newId<'payout'>(), parties: Array.from({ length: payees }, () => ctx.newId<'party'>()) }),
    ),
  );
  const { parties, payout } = ids;
  const earlier = payees - paid;
  const creditors = parties.slice(earlier);
  await statement(
    owner,
    `insert into cases.party (region_id, party_id, case_id, court_id, role, kind, name, identity_kind, identity_number, identity_finder,
       payee_name, payee_bank, payee_account, payee_confirmed_on, seq)
     select 1, p.id, $1, 2, 'applicant', 'person', '投资人' || p.n, 'resident-id', p.identity, p.finder, '投资人' || p.n, '衡江银行', p.account, '2026-06-01', 10 + p.n
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) with ordinality as p (id, identity, finder, account, n)`,
    [
      of.caseId,
      parties,
      parties.map((party, n) => vault.seal(`4399${n}`, identityPlace(party))),
      parties.map((_, n) => vault.finder(`4399${n}`)),
      parties.map((party, n) => vault.seal(`62220000${n}`, accountPlace(party))),
    ],
  );
  const [judge] = await statement<{ id: string }>(owner, `select person_id as id from courts.person where login = 'judge.2'`);
  const [director] = await statement<{ id: string }>(owner, `select person_id as id from courts.person where login = 'director.2'`);
  await statement(
    owner,
    `insert into funds.payout (region_id, payout_id, court_id, case_id, state, amount_fen, to_creditors_fen, fee_fen, fully_satisfied, as_of, sheet,
       drafted_by, drafted_on, drafted_at, decided_by, decided_on, decided_at)
     values (1, $1, 2, $2, 'approved', $3, $3, 0, false, '2026-06-30', '{}', $4, '2026-06-30', '2026-06-30T02:00:00Z', $5, '2026-07-01', '2026-07-01T02:00:00Z')`,
    [payout, of.caseId, total, judge?.id, director?.id],
  );
  await statement(
    owner,
    `insert into funds.payment_order (region_id, order_id, court_id, case_id, payout_id, purpose, creditor_id, payee_name, payee_bank, payee_account, amount_fen, state, attempt)
     select 1, p.id, 2, $1, $2, 'creditor', p.id, '投资人' || (p.n + $5::int), '衡江银行', '62220000' || (p.n + $5::int - 1), $4, 'waiting', 0
     from unnest($3::uuid[]) with ordinality as p (id, n)`,
    [of.caseId, payout, creditors, AMOUNT, earlier],
  );
  const allocation: Posting = {
    kind: 'allocation',
    key: `allocation:${payout}`,
    book: of.caseId,
    valueOn: day('2026-07-01'),
    transfers: creditors.map((party) => ({
      debit: account(of.caseId, 'held'),
      credit: account(of.caseId, 'payable', idFrom<'party'>(party)),
      amount: fen(AMOUNT),
    })),
  };
  granted(await money.director.act((ctx) => post(ctx, allocation)));
}
