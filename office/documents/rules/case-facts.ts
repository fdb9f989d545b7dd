import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { CARRIED_BY_TRANSFER } from '@duixian/law/parameters/case-funds';
import { capitalAmount } from './capital-amount.ts';
import type { CollectedFact, CollectedFacts, FactName, FactRow, FactSource, FactValue } from './facts.ts';
import { dayText, enumerated, figures } from './paper-text.ts';
import { printedFee } from './printed-fee.ts';
import { titleName } from './title-name.ts';

/** 转账附言 · What whoever pays writes beside the case number, which is printed (法发〔2017〕6号第五条). */
const CARRIED = { debtor: '被执行人', payer: '付款人', purpose: '款项用途' } as const;

/** What the record of the case gives a paper. */
export interface CaseOnRecord {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly courtNameZh: string;
  readonly officerName: string | null;
  readonly filedOn: LegalDay;
  readonly cause: string;
  readonly claim: Fen;
  readonly accountNumber: string;
  readonly title: { readonly court: string; readonly number: string; readonly kind: string };
  readonly parties: readonly PartyOnRecord[];
  readonly obligations: readonly { readonly label: string; readonly amount: Fen; readonly interest: { readonly words: string } | null }[];
}

export interface PartyOnRecord {
  readonly partyId: string;
  readonly role: string;
  readonly kind: string;
  readonly name: string;
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly address: string | null;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay } | null;
}

/** 法院用笺 · What a court prints on all its papers. */
export interface Letterhead {
  readonly address: string;
  readonly phone: string;
  readonly hotline: string;
  readonly accountHolder: string;
  readonly accountBank: string;
  readonly reportDays: number;
}

export interface FactRecords {
  readonly case: CaseOnRecord;
  readonly letterhead: Letterhead | undefined;
  /** The debtor or creditor the paper is for, where it is for one. */
  readonly addressee: PartyOnRecord | undefined;
  /** The last sealed ruling of the case that a request to a bank can rest on. */
  readonly ruling: { readonly documentId: string; readonly number: string } | undefined;
  readonly president: { readonly personId: string; readonly name: string } | undefined;
  readonly clerk: { readonly personId: string; readonly name: string } | undefined;
  readonly judge: { readonly personId: string; readonly name: string } | undefined;
  readonly assistant: { readonly personId: string; readonly name: string } | undefined;
  /** 已发放 · What pay-outs that are carried out gave; asked only by papers that tell how a case was performed. */
  readonly paid: PaidOut | undefined;
}

export interface PaidOut {
  readonly toCreditors: Fen;
  readonly fee: Fen;
  readonly lastOn: LegalDay;
  readonly payoutId: string;
}

/** The desk the debtor may ring while no officer has the case yet. */
const CENTRE_DESK = '执行指挥中心';

/** 采集事实 · Everything the records say, each fact with the record it stands in. What they do not say is simply not there. */
export function factsOnRecord(records: FactRecords): CollectedFacts {
  const facts = new Map<FactName, CollectedFact>();
  const put = (name: FactName, value: FactValue | undefined, source: FactSource) => {
    if (value !== undefined) facts.set(name, { value, source });
  };
  const of = records.case;
  const inCase = recorded('cases.case', of.caseId);
  const creditors = of.parties.filter((party) => party.role === 'applicant');
  const debtors = of.parties.filter((party) => party.role === 'debtor');
  const inParties = recorded('cases.party', of.caseId);
  put('court.name', text(of.courtNameZh), recorded('courts.court', of.courtNameZh));
  put('case.number', text(of.caseNumber), inCase);
  put('case.cause', text(of.cause), inCase);
  put('case.filed-on', { kind: 'day', on: of.filedOn }, inCase);
  put('title.court', text(of.title.court), inCase);
  put('title.number', text(of.title.number), inCase);
  put('title.name', text(titleName(of.title.kind)), inCase);
  put('claim.obligation', text(obligationText(of)), inCase);
  put('claim.amount', { kind: 'amount', amount: of.claim }, inCase);
  put('fee.execution', { kind: 'amount', amount: printedFee(of.claim) }, inCase);
  put('account.number', text(of.accountNumber), inCase);
  put(
    'account.remark',
    text(CARRIED_BY_TRANSFER.value.map((what) => (what === 'case-number' ? of.caseNumber : CARRIED[what])).join('、')),
    inCase,
  );
  put('creditor.names', text(enumerated(creditors.map((party) => party.name))), inParties);
  put('debtor.names', text(enumerated(debtors.map((party) => party.name))), inParties);
  put('parties.named', text(enumerated([...creditors, ...debtors].map((party) => party.name))), inParties);
  put('parties.described', rows([...creditors.map(described('申请执行人')), ...debtors.map(described('被执行人'))]), inParties);
  const { addressee, letterhead, ruling, clerk, judge, assistant, president, paid } = records;
  if (addressee?.role === 'debtor') {
    put('debtor.name', text(addressee.name), recorded('cases.party', addressee.partyId));
    put('debtor.described', text(described('')(addressee).description), recorded('cases.party', addressee.partyId));
    put('debtor.salutation', text(addressee.kind === 'person' ? '你' : '你单位'), recorded('cases.party', addressee.partyId));
    put('measure.holder', text(addressee.name), recorded('cases.party', addressee.partyId));
    put('measure.identity', text(addressee.identityNumber), recorded('cases.party', addressee.partyId));
  }
  if (addressee?.role === 'applicant') {
    put('creditor.name', text(addressee.name), recorded('cases.party', addressee.partyId));
    put('creditor.address', text(addressee.address ?? undefined), recorded('cases.party', addressee.partyId));
  }
  const payee = (addressee ?? (creditors.length === 1 ? creditors[0] : undefined))?.payee;
  if (payee) {
    put('payee.name', text(payee.name), inParties);
    put('payee.account', text(payee.account), inParties);
    put('payee.bank', text(payee.bank), inParties);
    put(
      'payee.proof',
      text(`收款账户确认书（${payee.confirmedOn.year}年${payee.confirmedOn.month}月${payee.confirmedOn.day}日）`),
      inParties,
    );
  }
  if (letterhead !== undefined) {
    const onLetterhead = recorded('documents.letterhead', of.courtNameZh);
    put('court.address', text(letterhead.address), onLetterhead);
    put('court.hotline', text(letterhead.hotline), onLetterhead);
    put('account.holder', text(letterhead.accountHolder), onLetterhead);
    put('account.bank', text(letterhead.accountBank), onLetterhead);
    put('officer.phone', text(letterhead.phone), onLetterhead);
    put('report.days', text(String(letterhead.reportDays)), onLetterhead);
    put('officer.name', text(of.officerName ?? CENTRE_DESK), of.officerName === null ? onLetterhead : inCase);
  }
  if (ruling !== undefined) put('ruling.number', text(ruling.number), recorded('documents.document', ruling.documentId));
  if (president !== undefined) put('president.name', text(president.name), recorded('courts.person', president.personId));
  if (judge !== undefined)
    put('judge.name', text(judge.name), judge.name === of.officerName ? inCase : recorded('courts.person', judge.personId));
  if (assistant !== undefined) put('assistant.name', text(assistant.name), recorded('courts.person', assistant.personId));
  if (paid !== undefined) putPaid(put, paid);
  if (clerk !== undefined) put('clerk.name', text(clerk.name), recorded('courts.person', clerk.personId));
  return facts;
}

type Put = (name: FactName, value: FactValue | undefined, source: FactSource) => void;

/** 履行情况 · What the pay-outs themselves say. The fee that was taken stands in place of the fee the claim would have cost. */
function putPaid(put: Put, paid: PaidOut): void {
  const source = recorded('funds.payout', paid.payoutId);
  if (paid.toCreditors > 0n) {
    const capitals = capitalAmount(paid.toCreditors);
    const sum = `${figures(paid.toCreditors)}元${capitals.ok ? `（大写：人民币${capitals.value}）` : ''}`;
    put('closing.performance', text(`本院已将执行到位案款${sum}发放申请执行人，末次发放日为${dayText(paid.lastOn)}`), source);
  }
  if (paid.fee > 0n) {
    put('fee.execution', { kind: 'amount', amount: paid.fee }, source);
    put('fee.state', text('由被执行人负担，并从执行到位款项中收取'), source);
  }
}

function recorded(record: string, id: string): FactSource {
  return { kind: 'recorded', record, id };
}

function text(value: string | undefined): FactValue | undefined {
  return value === undefined || value.trim() === '' ? undefined : { kind: 'text', text: value };
}

function rows(value: readonly FactRow[]): FactValue | undefined {
  return value.length === 0 ? undefined : { kind: 'rows', rows: value };
}

function obligationText(of: CaseOnRecord): string | undefined {
  if (of.obligations.length === 0) return undefined;
  const sums = of.obligations.map((one) => `${one.label}${figures(one.amount)}元${one.interest === null ? '' : `，${one.interest.words}`}`);
  return `向申请执行人支付${sums.join('；')}`;
}

const IDENTITY_NAMES: Readonly<Record<string, string>> = { resident: '公民身份号码', 'credit-code': '统一社会信用代码' };

function described(role: string): (party: PartyOnRecord) => FactRow {
  return (party) => {
    const identity = `${IDENTITY_NAMES[party.identityKind] ?? '证件号码'}${party.identityNumber}`;
    const lives = party.address === null ? '' : `，${party.kind === 'person' ? '住' : '住所地'}${party.address}`;
    return { role, description: `${party.name}，${identity}${lives}` };
  };
}
