import { moveTo, placeInLane } from '@duixian/cases/commands/move-case';
import { testOffice } from '@duixian/courts/testing/office';
import { approvePayout } from '@duixian/funds/commands/decide-payout';
import { dispatchPayment } from '@duixian/funds/commands/dispatch-payment';
import { recordPayment } from '@duixian/funds/commands/record-payment';
import { granted, moneyFixtures } from '@duixian/funds/testing/money';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { applyTaskEffects } from '@duixian/tasks/commands/apply-task-effects';
import { describe, expect, test } from 'vitest';
import { closeCase } from './commands/close-case.ts';
import { proposeClosing } from './commands/propose-closing.ts';
import { showGate } from './queries.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const money = moneyFixtures(office, owner);
const judge = office.as('judge');

/** A case in enforcement whose debtor has paid everything; the money has left the account. */
async function paidCase(): Promise<CaseId> {
  const of = await money.fundedCase();
  await office.as('centre').act(async (ctx) => {
    for (const stage of ['search', 'triage'] as const) await moveTo(ctx, of.caseId, stage);
    await placeInLane(ctx, of.caseId, 'simple');
    return moveTo(ctx, of.caseId, 'enforcement');
  });
  await money.received(of);
  const draft = await money.drafted(of);
  granted(await money.director.act((ctx) => approvePayout(ctx, draft.payoutId)));
  const orders = await statement<{ order_id: string }>(owner, 'select order_id from funds.payment_order where payout_id = $1', [
    draft.payoutId,
  ]);
  for (const [at, order] of orders.entries()) {
    const orderId = idFrom<'payment-order'>(order.order_id);
    const { attempt } = granted(await money.finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(
      await money.finance.act((ctx) =>
        recordPayment(ctx, { order: orderId, attempt, reference: `${orderId}/${at}`, paidOn: day('2026-09-01') }),
      ),
    );
  }
  return of.caseId;
}

/** The closing notice, sealed and arrived, as the documents module leaves it. */
async function servedNotice(caseId: CaseId, on: readonly string[] = ['applicant', 'debtor']): Promise<void> {
  const [drafter, sealer] = [office.actor('judge').personId, office.actor('seal').personId];
  await statement(
    owner,
    `insert into documents.document (region_id, document_id, case_id, court_id, kind, family, addressee, state, paper, fields, basis, drafted_by,
       drafted_on, drafted_at, sequence, number, short_code, signed_on, sealed_by, sealed_at, sha256, size_bytes)
     values (1, $1, $1, 2, 'closing-notice', 'notice', '当事人', 'sealed', '{}', '[]', '', $2, '2026-09-01', now(), 1, '1', $4, '2026-09-01', $3, now(), 'x', 1)`,
    [caseId, drafter, sealer, `code-${caseId}`],
  );
  await statement(
    owner,
    `insert into documents.service (region_id, service_id, document_id, case_id, court_id, party_id, addressee, channel, address, consent_on, state, ordered_by,
       ordered_at, sent_at, arrived_at, served_on, receipt)
     select 1, p.party_id, $1::uuid, $1, 2, p.party_id, p.name, 'sms', '13800138000', '2026-09-01', 'arrived', $2, now(), now(), now(), '2026-09-01', 'r'
     from cases.party p where p.case_id = $1 and p.role = any($3)`,
    [caseId, drafter, on],
  );
}

const openOf = async (caseId: CaseId) => {
  const shown = await judge.act((ctx) => showGate(ctx, caseId));
  return shown.ok ? shown.value.gate.items.flatMap((item) => (item.met ? [] : [item.condition])) : undefined;
};

describe('执行完毕', () => {
  test('everything paid, lifted, served: the judge closes, the clocks end, and the gate is kept', async () => {
    const caseId = await paidCase();
    await servedNotice(caseId);
    expect(await openOf(caseId)).toEqual([]);
    const done = await judge.act((ctx) => closeCase(ctx, caseId));
    expect(done).toMatchObject({ ok: true });
    expect(judge.acts.at(-1)).toMatchObject({
      clocks: [{ kind: 'satisfy', term: 'term-6m' }, { kind: 'satisfy' }, { kind: 'end-all' }],
      tasks: [{ kind: 'complete', task: 'close-case' }],
    });
    const [row] = await statement<{ state: string; closing_kind: string; gate: { open: boolean; items: unknown[] } }>(
      owner,
      'select c.state, c.closing_kind, k.gate from cases.case c join closing.closing k using (region_id, case_id) where case_id = $1',
      [caseId],
    );
    expect(row).toMatchObject({ state: 'closed', closing_kind: 'paid-in-full', gate: { open: true } });
    expect(row?.gate.items).toHaveLength(8);
    expect(await judge.act((ctx) => closeCase(ctx, caseId))).toEqual({ ok: false, refusal: { kind: 'case-closed' } });
  });

  test('the notice has reached the debtor and not the creditor: one paper is not served', async () => {
    const caseId = await paidCase();
    await servedNotice(caseId, ['debtor']);
    expect(await openOf(caseId)).toEqual(['papers-served']);
  });

  test('a fresh case is refused with everything that is open, at once, and stays open', async () => {
    const of = await money.fundedCase();
    await statement(owner, `update cases.case set stage = 'enforcement' where case_id = $1`, [of.caseId]);
    await money.received(of);
    const refused = await judge.act((ctx) => closeCase(ctx, of.caseId));
    expect(!refused.ok && 'open' in refused.refusal && refused.refusal.open.map((item) => item.condition)).toEqual([
      'all-owed-paid',
      'no-money-left',
      'closing-notice',
    ]);
    const [row] = await statement<{ state: string }>(owner, 'select state from cases.case where case_id = $1', [of.caseId]);
    expect(row?.state).toBe('open');
  });

  test('open work and a measure in force each hold the case open, with a link to where they end', async () => {
    const caseId = await paidCase();
    await servedNotice(caseId);
    const home = { caseId, court: office.courts.first, team: office.team, officer: office.actor('judge').personId };
    await judge.act(async (ctx) =>
      ok(
        await applyTaskEffects(ctx, home, [
          { kind: 'open', task: 'serve-documents' },
          { kind: 'open', task: 'close-case' },
        ]),
      ),
    );
    await runningMeasure(caseId);
    const refused = await judge.act((ctx) => closeCase(ctx, caseId));
    expect(!refused.ok && 'open' in refused.refusal && refused.refusal.open).toMatchObject([
      { condition: 'no-measure-in-force', evidence: { running: 1 }, link: 'property' },
      { condition: 'no-open-task', evidence: { count: 1, kinds: 'serve-documents' }, link: 'tasks' },
    ]);
  });

  test('a case that is not in enforcement is not closed here, and another court’s is not there', async () => {
    const of = await money.fundedCase();
    expect(await judge.act((ctx) => closeCase(ctx, of.caseId))).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-stage', stage: 'check' },
    });
    const there = await office.as('judge', office.courts.second).act((ctx) => closeCase(ctx, of.caseId));
    expect(there).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

/** A freeze in force, as the assets module leaves it. */
async function runningMeasure(caseId: CaseId): Promise<void> {
  await statement(
    owner,
    `insert into assets.asset (region_id, asset_id, case_id, court_id, party_id, kind, agency, agency_zh, agency_en, agency_asset_id, label,
       exempt, balance_fen, available_fen, facts, exchange_id, first_seen_at, seen_at)
     select 1, $1::uuid, $1, 2, p.party_id, 'deposit', 'bank', '衡江银行', 'Hengjiang Bank', 'x', '尾号1234', false, 5, 5, '{}', $1, now(), now()
     from cases.party p where p.case_id = $1 and p.role = 'debtor'`,
    [caseId],
  );
  await statement(
    owner,
    `insert into assets.measure (region_id, measure_id, asset_id, case_id, court_id, party_id, state, term, asked_fen, held_fen, rank, freeze_no,
       ruling_number, notice_number, from_on, printed_end, counted_end, alarm_on, requested_by, requested_at)
     select 1, $1::uuid, $1, $1, 2, p.party_id, 'held', 'freeze-deposit', 5, 5, 1, 'F1', 'r', 'n', '2026-09-01', '2027-08-31', '2027-09-01', '2027-08-31', $2, now()
     from cases.party p where p.case_id = $1 and p.role = 'debtor'`,
    [caseId, office.actor('judge').personId],
  );
}

describe('结案提示', () => {
  test('the last payment asks the officer once; a case that still owes asks nobody', async () => {
    const caseId = await paidCase();
    const asks = await judge.act((ctx) => proposeClosing(ctx, caseId));
    expect(asks).toEqual(ok({ asked: true }));
    expect(judge.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'close-case', facts: { missing: ['closing-notice'] } }]);
    const owing = await money.fundedCase();
    await statement(owner, `update cases.case set stage = 'enforcement' where case_id = $1`, [owing.caseId]);
    expect(await judge.act((ctx) => proposeClosing(ctx, owing.caseId))).toEqual(ok({ asked: false }));
  });
});
