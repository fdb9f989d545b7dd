import { type BankAccountRefusal, readBankAccount } from '@duixian/cases/rules/identity-number';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type CollectorPapers, papersMissing } from '@duixian/law/parameters/case-funds';

/**
 * 收款人确定方式 · The panel names somebody else (法发〔2017〕6号第十一条); the creditor sends an agent (第十二条); or the creditor
 * himself says in writing that his account is another one (第十三条).
 */
export const PAYEE_RULING_KINDS = ['panel', 'agent', 'lawyer', 'own-account'] as const;
export type PayeeRulingKind = (typeof PAYEE_RULING_KINDS)[number];
/** applied: the creditor's new account is the party's own from then on, and nothing is left to end. */
export type PayeeRulingState = 'proposed' | 'approved' | 'applied' | 'refused' | 'ended';

export const COLLECTOR_PAPERS = ['special-authorisation', 'identity-copy', 'firm-letter', 'licence-copy'] as const;

/** 合议庭 · An odd number of three or more (民事诉讼法: a panel is of an odd number). */
const SMALLEST_PANEL = 3;

export interface AskedPayeeRuling {
  readonly kind: PayeeRulingKind;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
  /** 合议庭评议笔录、授权委托书 · The paper it rests on. */
  readonly document: string;
  readonly decidedOn: LegalDay;
  /** The members of the panel; nobody for an agent; who asked, where an account changes. */
  readonly people: readonly string[];
  readonly papers: readonly CollectorPapers[];
}

export type PayeeRulingRefusal =
  | { readonly kind: 'panel-not-whole'; readonly members: number }
  | { readonly kind: 'papers-missing'; readonly papers: readonly CollectorPapers[] }
  | { readonly kind: 'ruling-after-today'; readonly on: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'payee-is-creditor'; readonly creditor: string }
  | { readonly kind: 'not-a-creditor' }
  | { readonly kind: 'payee-already-named' }
  | { readonly kind: 'payee-ruling-state'; readonly state: PayeeRulingState }
  | { readonly kind: 'same-person'; readonly did: 'propose'; readonly person: string }
  | OwnAccountRefusal;

export type KeepPaperRefusal = Extract<PayeeRulingRefusal, { readonly kind: 'not-found' | 'payee-ruling-state' }>;

export type OwnAccountRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'payee-name-differs'; readonly party: string; readonly accountName: string }
  | { readonly kind: 'asker-not-one'; readonly people: number }
  | { readonly kind: 'account-unchanged' }
  /** 未附凭据 · The creditor says so in writing (法发〔2017〕6号第十三条): whoever confirms it looks at that paper. */
  | { readonly kind: 'paper-missing'; readonly document: string }
  /** 已交银行 · What is on its way goes where it was sent; the account changes when the bank has answered. */
  | { readonly kind: 'payment-under-way'; readonly orders: number }
  | BankAccountRefusal;

/** Why this payee may not be put on record, or nothing. A debtor's or an outsider's share is nobody's here. */
export function payeeRulingProblem(
  asked: AskedPayeeRuling,
  creditor: { readonly role: string; readonly name: string },
  today: LegalDay,
): PayeeRulingRefusal | undefined {
  if (creditor.role !== 'applicant') return { kind: 'not-a-creditor' };
  if (asked.kind === 'own-account')
    return isBefore(today, asked.decidedOn) ? { kind: 'ruling-after-today', on: asked.decidedOn, today } : undefined;
  if (asked.payee.name === creditor.name) return { kind: 'payee-is-creditor', creditor: creditor.name };
  if (isBefore(today, asked.decidedOn)) return { kind: 'ruling-after-today', on: asked.decidedOn, today };
  if (asked.kind === 'panel') {
    const members = new Set(asked.people).size;
    return members >= SMALLEST_PANEL && members % 2 === 1 && members === asked.people.length
      ? undefined
      : { kind: 'panel-not-whole', members };
  }
  const papers = papersMissing(asked.kind, asked.papers);
  return papers.length === 0 ? undefined : { kind: 'papers-missing', papers };
}

/** 本人账户变更 · Why a creditor's new account may not be taken, or nothing: his own name, a number that is one, another than before. */
export function ownAccountProblem(
  { payee, people }: Pick<AskedPayeeRuling, 'payee' | 'people'>,
  creditor: { readonly kind: string; readonly name: string; readonly payee: { readonly bank: string; readonly account: string } | null },
): OwnAccountRefusal | undefined {
  if (payee.name !== creditor.name) return { kind: 'payee-name-differs', party: creditor.name, accountName: payee.name };
  if (people.length !== 1) return { kind: 'asker-not-one', people: people.length };
  const card = creditor.kind === 'person' && /^62\d{14,17}$/.test(plain(payee.account));
  const read = readBankAccount(payee.account, card ? 'personal-card' : 'account');
  if (!read.ok) return read.refusal;
  const same = creditor.payee !== null && plain(creditor.payee.account) === plain(payee.account) && creditor.payee.bank === payee.bank;
  return same ? { kind: 'account-unchanged' } : undefined;
}

function plain(account: string): string {
  return account.replace(/[\s-]/g, '');
}

/** 批准 · Another person than whoever put it on record. */
export function mayDecideRuling(
  ruling: { readonly state: PayeeRulingState; readonly proposedBy: string },
  person: string,
): PayeeRulingRefusal | undefined {
  if (ruling.state !== 'proposed') return { kind: 'payee-ruling-state', state: ruling.state };
  return ruling.proposedBy === person ? { kind: 'same-person', did: 'propose', person } : undefined;
}
