import { entry } from '@duixian/app-agencies/entries';
import { must } from '@duixian/kernel/assert';
import { fen } from '@duixian/kernel/money';
import { z } from 'zod';
import { caseNumberText } from './numbers.ts';
import type { CaseStory } from './story/case-story.ts';
import type { InstructionStory, MeasureStory } from './story/control.ts';
import type { ReceiptStory } from './story/receipts.ts';

/** 单位一侧的账 · What the simulated agencies must remember so that the office can go on with what the city has: holds in force, and money not yet paid out. */
export interface AgencyJournal {
  readonly lines: string[];
  arrived: number;
}

export function openAgencyJournal(): AgencyJournal {
  return { lines: [], arrived: 0 };
}

export function noteAgencies(journal: AgencyJournal, { one, control, money, unmatched }: CaseStory): void {
  const number = caseNumberText(one);
  for (const measure of control?.measures ?? []) {
    if (measure.endedOn !== null) continue;
    const given = control?.instructions.find((each) => each.measure === measure && each.act === 'freeze');
    journal.lines.push(frozen(measure, must(given, 'a measure was asked for'), { court: one.court.nameZh, number }));
  }
  const unpaid = money.payout?.paidOn ? [] : money.receipts;
  for (const receipt of [...unpaid, ...unmatched]) {
    journal.arrived += 1;
    journal.lines.push(arrived(receipt, journal.arrived));
  }
}

function frozen(measure: MeasureStory, given: InstructionStory, by: { court: string; number: string }): string {
  const { source, found } = measure.asset;
  return written({
    type: 'answered',
    agency: source.agency.code,
    requestNo: given.requestNo,
    digest: 'before the simulation',
    reply: {},
    readyAtMs: 0,
    effect: {
      kind: 'frozen',
      freeze: {
        freezeNo: measure.freezeNo,
        assetId: found.assetId,
        owner: source.subject.idNumber,
        court: by.court,
        caseNumber: by.number,
        amount: measure.held === null ? null : fen(measure.held),
        from: measure.term.from,
        until: measure.term.printedEnd,
      },
    },
  });
}

function arrived(receipt: ReceiptStory, lineNo: number): string {
  const { reference, amount, valueOn, payer, subAccount, remark, recorded } = receipt;
  return written({
    type: 'arrived',
    line: {
      lineNo,
      reference,
      direction: 'in',
      amount,
      valueDate: valueOn,
      bookedAt: recorded.at,
      subAccount,
      counterparty: { name: payer.name, accountNumber: payer.account, bank: payer.bank },
      remark,
      orderNo: null,
    },
  });
}

function written(what: z.output<typeof entry>): string {
  return JSON.stringify(z.encode(entry, what));
}
