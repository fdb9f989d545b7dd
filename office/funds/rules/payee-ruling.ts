import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type CollectorPapers, papersMissing } from '@duixian/law/parameters/case-funds';

/** 收款人确定方式 · The panel names somebody else (法发〔2017〕6号第十一条); or the creditor sends an agent (第十二条). */
export const PAYEE_RULING_KINDS = ['panel', 'agent', 'lawyer'] as const;
export type PayeeRulingKind = (typeof PAYEE_RULING_KINDS)[number];
export type PayeeRulingState = 'proposed' | 'approved' | 'refused' | 'ended';

export const COLLECTOR_PAPERS = ['special-authorisation', 'identity-copy', 'firm-letter', 'licence-copy'] as const;

/** 合议庭 · An odd number of three or more (民事诉讼法: a panel is of an odd number). */
const SMALLEST_PANEL = 3;

export interface AskedPayeeRuling {
  readonly kind: PayeeRulingKind;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
  /** 合议庭评议笔录、授权委托书 · The paper it rests on. */
  readonly document: string;
  readonly decidedOn: LegalDay;
  /** The members of the panel; nobody for an agent. */
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
  | { readonly kind: 'not-found' };

/** Why this payee may not be put on record, or nothing. A debtor's or an outsider's share is nobody's here. */
export function payeeRulingProblem(
  asked: AskedPayeeRuling,
  creditor: { readonly role: string; readonly name: string },
  today: LegalDay,
): PayeeRulingRefusal | undefined {
  if (creditor.role !== 'applicant') return { kind: 'not-a-creditor' };
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

/** 批准 · Another person than whoever put it on record. */
export function mayDecideRuling(
  ruling: { readonly state: PayeeRulingState; readonly proposedBy: string },
  person: string,
): PayeeRulingRefusal | undefined {
  if (ruling.state !== 'proposed') return { kind: 'payee-ruling-state', state: ruling.state };
  return ruling.proposedBy === person ? { kind: 'same-person', did: 'propose', person } : undefined;
}
