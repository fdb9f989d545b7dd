import { CITY_AGENCIES } from '@duixian/agencies/demo-city';
import { caseAssets, requestDeduct, requestFreeze } from '@duixian/assets/contract';
import { assignCase } from '@duixian/assignment/contract';
import { caseTrail, showCase } from '@duixian/cases/contract';
import { closeCase, showGate } from '@duixian/closing/contract';
import { caseClocks } from '@duixian/deadlines/contract';
import { draftDocument, listPapers, paperFields, sealDocument, serveDocument } from '@duixian/documents/contract';
import type { DocumentKind } from '@duixian/documents/rules/document-kinds';
import { approvePayout, dispatchPayment, draftPayout, listOrders, showAccount } from '@duixian/funds/contract';
import { acceptApplication, checkFiling, fileApplication } from '@duixian/intake/contract';
import { testForm } from '@duixian/intake/testing/form';
import { must } from '@duixian/kernel/assert';
import type { CaseId, DocumentId, PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen, ZERO_FEN } from '@duixian/kernel/money';
import { testDatabase } from '@duixian/postgres/testing/database';
import { caseSearch } from '@duixian/search/contract';
import { confirmTriage, showTriage } from '@duixian/triage/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { openOffice } from './testing/open-office.ts';
import { columnsShowing } from './testing/plain-columns.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 40 });
afterAll(() => office.close());

const DEBTOR = '11010519491231002X';
let caseId: CaseId;
let debtor: PartyId;
let officer: string;

/** Drafts, seals and returns the number a paper got. */
async function sealed(
  drafter: string,
  kind: DocumentKind,
  facts: Record<string, { kind: 'text'; text: string }> = {},
): Promise<{ document: DocumentId; number: string }> {
  const party = kind === 'freeze-deduct-ruling' ? null : debtor;
  const { documentId } = await office.done(drafter, draftDocument, { params: { case: caseId }, body: { kind, party, facts } });
  const { number } = await office.done('seal.linshui', sealDocument, { params: { document: documentId }, body: {} });
  await office.settle();
  return { document: documentId, number };
}

/** Serves every sealed paper on everybody it is for, as the clerk's queue asks. */
async function serveWhatWaits(): Promise<void> {
  const shown = await office.done('centre.linshui', showCase, { params: { case: caseId } });
  const papers = await office.done('centre.linshui', listPapers, { params: { case: caseId } });
  for (const paper of papers.rows.filter((row) => row.acts.includes('serve'))) {
    for (const party of shown.parties) {
      const answer = await office.send('centre.linshui', serveDocument, {
        params: { document: paper.documentId },
        body: { party: party.partyId },
      });
      if (!answer.ok) expect(['not-addressee', 'already-under-way', 'not-served-by-rule']).toContain(answer.kind);
    }
  }
  await office.settle();
}

describe('主线：从窗口收件到款清结案', () => {
  test('收件、立案、核查', async () => {
    const plain = testForm();
    const consent = { channel: 'sms', address: '13900008265', consentOn: day('2026-09-01') } as const;
    const form = { ...plain, parties: plain.parties.map((party) => (party.role === 'debtor' ? { ...party, service: consent } : party)) };
    office.simulator.setProperty({
      type: 'property-set',
      agency: 'bank-hengjiang',
      name: '陆某',
      idType: 'resident-id',
      idNumber: DEBTOR,
      assets: [
        {
          kind: 'deposit',
          assetId: '6222000000000012345',
          branch: '衡江银行临水支行',
          accountName: '陆某',
          accountNumber: '6222000000000012345',
          balance: fen(50_000_000n),
          available: fen(50_000_000n),
          frozen: ZERO_FEN,
          nature: 'ordinary',
          holds: [],
          valueOn: day('2026-09-01'),
        },
      ],
    });
    const accepted = await office.done('reception.linshui', acceptApplication, {
      body: { form, confirmed: [], titleSum: null, draft: null },
    });
    const filed = await office.done('filing.linshui', fileApplication, { params: { application: accepted.application } });
    caseId = filed.caseId;
    expect(filed.caseNumber).toMatch(/^（2026）衡0101执\d+号$/);
    await office.done('centre.linshui', checkFiling, {
      params: { application: accepted.application },
      body: { verdict: { kind: 'pass' } },
    });
    await office.settle();
    const shown = await office.done('clerk.linshui', showCase, { params: { case: caseId } });
    debtor = must(
      shown.parties.find((party) => party.role === 'debtor'),
      'debtor',
    ).partyId;
  });

  test('查控：每个来源如实', async () => {
    const search = await office.done('centre.linshui', caseSearch, { params: { case: caseId } });
    expect(search.sources.length).toBe(CITY_AGENCIES.length);
    expect(search.sources.every((source) => ['answered', 'nothing-found'].includes(source.state))).toBe(true);
  });

  test('文书：起草、用印、送达', async () => {
    for (const kind of ['enforcement-notice', 'property-report-order'] as const) {
      const { document } = await sealed('centre.linshui', kind);
      await office.done('centre.linshui', serveDocument, { params: { document }, body: { party: debtor } });
      await office.settle();
    }
    const papers = await office.done('centre.linshui', listPapers, { params: { case: caseId } });
    expect(papers.rows.map((row) => row.services[0]?.state)).toEqual(['arrived', 'arrived']);
  });

  test('分流、分案', async () => {
    const triage = await office.done('centre.linshui', showTriage, { params: { case: caseId } });
    const proposal = must(triage.proposals[0], 'a proposal');
    await office.done('centre.linshui', confirmTriage, { params: { case: caseId }, body: { lane: proposal.card.lane, reason: null } });
    const assigned = await office.done('centre.linshui', assignCase, { params: { case: caseId }, body: { byHand: null } });
    expect(assigned.why).not.toBeNull();
    await office.settle();
    const shown = await office.done('centre.linshui', showCase, { params: { case: caseId } });
    expect(shown.stage).toBe('enforcement');
    officer = must(office.logins.get(assigned.officer), 'the officer has a login');
  });

  test('冻结、扣划', async () => {
    const found = await office.done(officer, caseAssets, { params: { case: caseId } });
    const deposit = must(
      found.assets.find((asset) => asset.kind === 'deposit'),
      'a deposit was found',
    );
    const ruling = await sealed(officer, 'freeze-deduct-ruling', {
      'measure.finding': { kind: 'text', text: '被执行人陆某在衡江银行临水支行有存款。' },
      'measure.text': { kind: 'text', text: '冻结、划拨被执行人陆某在衡江银行临水支行的存款。' },
      'clerk.name': { kind: 'text', text: '孔若安' },
    });
    const paper = { rulingNumber: ruling.number, noticeNumber: ruling.number };
    const amount = found.meter.headroom;
    await office.done(officer, requestFreeze, {
      params: { case: caseId, asset: deposit.assetId },
      body: { amount, until: null, ...paper },
    });
    await office.settle();
    const held = await office.done(officer, caseAssets, { params: { case: caseId } });
    const measure = must(held.measures[0], 'a freeze');
    expect(measure.state).toBe('held');
    await office.done(officer, requestDeduct, {
      params: { case: caseId, measure: measure.measureId },
      body: { amount: held.deductible, ...paper },
    });
    await office.settle();
    const account = await office.done(officer, showAccount, { params: { case: caseId } });
    expect(account).toMatchObject({});
  });

  test('发放：测算、审批、支付各由一人', async () => {
    const drafted = await office.done(officer, draftPayout, { params: { case: caseId }, body: { saleCosts: ZERO_FEN, payees: [] } });
    const own = await office.send(officer, approvePayout, { params: { payout: drafted.payoutId } });
    expect(own).toMatchObject({ ok: false, kind: 'no-right' });
    await office.done('director.linshui', approvePayout, { params: { payout: drafted.payoutId } });
    // The demo city has orders of its own.
    const ordersOfCase = async () =>
      (await office.done('finance.linshui', listOrders, { query: {} })).rows.filter((order) => order.case.caseId === caseId);
    for (const order of await ordersOfCase()) {
      await office.done('finance.linshui', dispatchPayment, { params: { order: order.orderId } });
      const twice = await office.send('finance.linshui', dispatchPayment, { params: { order: order.orderId } });
      expect(twice.ok).toBe(false);
    }
    await office.settle();
    const after = await ordersOfCase();
    expect(after.length).toBeGreaterThan(0);
    expect(after.every((order) => order.state === 'paid')).toBe(true);
  });

  test('结案：关口说出还缺什么，齐了才放行', async () => {
    const early = await office.send(officer, closeCase, { params: { case: caseId } });
    expect(early).toMatchObject({ ok: false, kind: 'gate-not-passed' });
    const gate = await office.done(officer, showGate, { params: { case: caseId } });
    expect(gate.items.filter((item) => !item.met).map((item) => item.condition)).toEqual([
      'no-open-task',
      'papers-served',
      'closing-notice',
    ]);

    await serveWhatWaits();
    const notice = await sealed(officer, 'closing-notice', {});
    const told = await office.done(officer, paperFields, { params: { document: notice.document } });
    const byMoney = told.rows.filter((row) => row.source === 'funds.payout');
    expect(byMoney.map((row) => row.fact)).toEqual(['closing.performance', 'fee.execution', 'fee.state']);
    expect(byMoney[0]?.text).toMatch(/^本院已将执行到位案款[\d,.]+元（大写：人民币.+）发放申请执行人，末次发放日为\d+年\d+月\d+日$/);
    await serveWhatWaits();
    await office.done(officer, closeCase, { params: { case: caseId } });
    await office.settle();
    const shown = await office.done(officer, showCase, { params: { case: caseId } });
    expect(shown).toMatchObject({ state: 'closed', closingKind: 'paid-in-full' });
    const twice = await office.send(officer, closeCase, { params: { case: caseId } });
    expect(twice).toMatchObject({ ok: false, kind: 'case-closed' });
  });

  test('留痕与节点', async () => {
    const trail = await office.done(officer, caseTrail, { params: { case: caseId }, query: {} });
    expect(trail.rows.length).toBeGreaterThan(20);
    const clocks = await office.done(officer, caseClocks, { params: { case: caseId } });
    expect(clocks.rows.length).toBeGreaterThan(5);
  });

  test('个人信息在库里读不出来: neither identity number, account nor phone of this case stands in plain', async () => {
    const numbers = [
      '11010519491231002X',
      '91350100M000100Y43',
      '8000123456789',
      '0770-6221234',
      '13900008265',
      '13800138000',
      '6222000000000012345',
    ];
    expect(await columnsShowing(owner, numbers)).toEqual([]);
  });
});
