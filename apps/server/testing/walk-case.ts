import { caseExchanges } from '@duixian/agencies/contract';
import { caseAssets, requestDeduct, requestFreeze } from '@duixian/assets/contract';
import { assignCase, showAssignment } from '@duixian/assignment/contract';
import { showCase } from '@duixian/cases/contract';
import { caseClocks } from '@duixian/deadlines/contract';
import { draftBatch } from '@duixian/documents/batch-contract';
import { draftDocument, sealDocument, serveDocument } from '@duixian/documents/contract';
import { showFile } from '@duixian/documents/file-contract';
import { approvePayout, draftPayout, listOrders } from '@duixian/funds/contract';
import { deferPayout, listReceipts } from '@duixian/funds/receipt-contract';
import { acceptApplication, checkFiling, fileApplication } from '@duixian/intake/contract';
import { testForm, testTitle } from '@duixian/intake/testing/form';
import { must } from '@duixian/kernel/assert';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen, ZERO_FEN } from '@duixian/kernel/money';
import { caseSearch, receiveLead } from '@duixian/search/contract';
import { caseTasks } from '@duixian/tasks/contract';
import { confirmTriage, showTriage } from '@duixian/triage/contract';
import type { OpenOffice } from './open-office.ts';

export interface WhoseCase {
  /** Login of the officer who gets the case by hand. */
  readonly officer: string;
  readonly applicant: string;
  readonly debtor: string;
  readonly debtorNumber: string;
  readonly titleSerial: number;
  readonly account: string;
}

/** Walks one case of the first basic court to an approved payout that waits at the bank, and names everything that came to exist on the way. */
export async function walkCase(office: OpenOffice, of: WhoseCase) {
  const { officer } = of;
  bankHolds(office, of);
  const { application } = await office.done('reception.linshui', acceptApplication, {
    body: { form: formOf(of), confirmed: [], titleSum: null, draft: null },
  });
  const { caseId, caseNumber } = await office.done('filing.linshui', fileApplication, { params: { application } });
  await office.done('centre.linshui', checkFiling, { params: { application }, body: { verdict: { kind: 'pass' } } });
  await office.settle();
  const params = { case: caseId };
  const shown = await office.done('centre.linshui', showCase, { params });
  const party = must(
    shown.parties.find((each) => each.role === 'debtor'),
    'a debtor',
  ).partyId;

  let service: Id<'service'> | undefined;
  for (const kind of ['enforcement-notice', 'property-report-order'] as const) {
    const notice = await office.done('centre.linshui', draftDocument, { params, body: { kind, party, facts: {} } });
    await office.done('seal.linshui', sealDocument, { params: { document: notice.documentId }, body: {} });
    await office.settle();
    if (kind === 'enforcement-notice') {
      const body = { party, way: 'direct', place: '临水区柳堤路88号' } as const;
      service = (await office.done('centre.linshui', serveDocument, { params: { document: notice.documentId }, body })).serviceId;
    }
  }
  const proposal = must((await office.done('centre.linshui', showTriage, { params })).proposals[0], 'a proposal');
  await office.done('centre.linshui', confirmTriage, { params, body: { lane: proposal.card.lane, reason: null } });
  const person = must(
    Array.from(office.logins).find(([, login]) => login === officer),
    officer,
  )[0];
  await office.done('centre.linshui', assignCase, { params, body: { byHand: { officer: idFrom<'person'>(person), reason: '另案关联' } } });
  await office.settle();

  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  const ruling = await office.done(officer, draftDocument, {
    params,
    body: {
      kind: 'freeze-deduct-ruling',
      party: null,
      facts: { 'measure.finding': text('有存款。'), 'measure.text': text('冻结、划拨存款。'), 'clerk.name': text('孔若安') },
    },
  });
  const { number } = await office.done('seal.linshui', sealDocument, { params: { document: ruling.documentId }, body: {} });
  await office.settle();
  const paper = { rulingNumber: number, noticeNumber: number };
  const found = await office.done(officer, caseAssets, { params });
  // Agencies answer in any order: the officer takes the richest account.
  const deposits = found.assets
    .filter(({ kind }) => kind === 'deposit')
    .sort((a, b) => ((a.available ?? ZERO_FEN) > (b.available ?? ZERO_FEN) ? -1 : 1));
  const asset = must(deposits[0], 'a deposit').assetId;
  await office.done(officer, requestFreeze, {
    params: { ...params, asset },
    body: { amount: found.meter.headroom, until: null, ...paper },
  });
  await office.settle();
  const held = await office.done(officer, caseAssets, { params });
  const measure = must(held.measures[0], 'a freeze').measureId;
  await office.done(officer, requestDeduct, { params: { ...params, measure }, body: { amount: held.deductible, ...paper } });
  await office.settle();

  const lead = await office.done(officer, receiveLead, {
    params,
    body: {
      giver: 'creditor',
      giverName: '申请人',
      giverContact: '13900001111',
      urgency: 'ordinary',
      propertyKind: null,
      party,
      content: '另有车辆',
      receivedOn: office.clock.today(),
    },
  });
  const { rows: receipts } = await office.done(officer, listReceipts, { query: { case: caseId } });
  const receipt = must(receipts[0], 'the deducted money').receiptId;
  const deferral = await office.done(officer, deferPayout, {
    params: { receipt },
    body: { ground: 'other-cause', reason: '待核' },
  });
  const drafted = await office.done(officer, draftPayout, { params, body: { saleCosts: ZERO_FEN, payees: [] } });
  await office.done('director.linshui', approvePayout, { params: { payout: drafted.payoutId } });
  const { rows: orders } = await office.done(officer, listOrders, { query: {} });
  const batch = await office.done(officer, draftBatch, { body: { cases: [caseId], kinds: ['enforcement-notice'] } });
  const draft = await office.done(officer, draftDocument, {
    params,
    body: { kind: 'closing-notice', party: null, facts: { 'closing.performance': text('已履行。'), 'fee.state': text('已缴纳。') } },
  });
  await office.settle();
  const after = await office.done(officer, caseAssets, { params });
  return {
    ...of,
    caseId,
    caseNumber,
    /** By the names they have in paths. */
    ids: {
      case: caseId,
      application,
      party,
      document: draft.documentId,
      asset,
      measure,
      instruction: must(after.instructions[0], 'an instruction').instructionId,
      receipt,
      deferral: deferral.deferralId,
      payout: drafted.payoutId,
      order: must(
        orders.find((order) => order.case.caseId === caseId),
        'an order',
      ).orderId,
      batch: batch.batchId,
      service: must(service, 'a service'),
      lead: lead.lead,
      // No measure of this case waits for a second person: a lane proposal stands in for one.
      proposal: proposal.proposalId,
      source: must((await office.done(officer, caseSearch, { params })).sources[0], 'a source').sourceId,
      exchange: must((await office.done(officer, caseExchanges, { params, query: {} })).rows[0], 'an exchange').exchangeId,
      entry: must((await office.done(officer, showFile, { params })).rows[0], 'a file entry').entryId,
      task: must((await office.done(officer, caseTasks, { params })).rows[0], 'a task').taskId,
      clock: must((await office.done(officer, caseClocks, { params })).rows[0], 'a clock').clockId,
      decision: must((await office.done(officer, showAssignment, { params })).decisions[0], 'a decision').decisionId,
    },
  };
}

function formOf(of: WhoseCase) {
  const form = testForm({ title: testTitle(of.titleSerial) });
  const parties = form.parties.map((party) =>
    party.role === 'debtor'
      ? {
          ...party,
          name: of.debtor,
          identityNumber: of.debtorNumber,
          service: { channel: 'sms', address: '13900008265', consentOn: day('2026-09-01') } as const,
        }
      : { ...party, name: of.applicant, payee: party.payee && { ...party.payee, name: of.applicant } },
  );
  return { ...form, parties };
}

function bankHolds(office: OpenOffice, of: WhoseCase): void {
  office.simulator.setProperty({
    type: 'property-set',
    agency: 'bank-hengjiang',
    name: of.debtor,
    idType: 'resident-id',
    idNumber: of.debtorNumber,
    assets: [
      {
        kind: 'deposit',
        assetId: of.account,
        branch: '衡江银行临水支行',
        accountName: of.debtor,
        accountNumber: of.account,
        balance: fen(50_000_000n),
        available: fen(50_000_000n),
        frozen: ZERO_FEN,
        nature: 'ordinary',
        holds: [],
        valueOn: day('2026-09-01'),
      },
    ],
  });
}
