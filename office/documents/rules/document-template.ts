import type { Basis } from '@duixian/law/citation';
import type { TermId } from '@duixian/law/term-ids';
import type { ApprovalStep } from './approval.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { SuffixStyle } from './document-number.ts';
import type { FactName } from './facts.ts';
import type { BodyLine } from './paper-body.ts';
import type { ReceiverRule } from './receiver-rules.ts';

/** 文书家族 · The seven families of 法发〔2009〕11号, and those that belong to none. Numbers run per case and family. */
export const DOCUMENT_FAMILIES = [
  'ruling',
  'decision',
  'order',
  'notice',
  'announcement',
  'entrustment',
  'letter',
  'record',
  'form',
  'plan',
] as const;
export type DocumentFamily = (typeof DOCUMENT_FAMILIES)[number];

export interface FactRequirement {
  readonly fact: FactName;
  /** Where the layout reads it: `debtor.name`. */
  readonly at: string;
  /** Whether the drafter may type it when no record holds it. Facts of the case and its parties never. */
  readonly entry: boolean;
  /** Printed where a record holds it, left out where none does; never asked for. */
  readonly ifHeld?: true;
}

/** 送达规则 · How the paper may reach its addressee. */
export type ServiceRule =
  | { readonly kind: 'electronic-with-consent'; readonly basis: Basis }
  /** Papers the law wants in the addressee's own hand (to a third-party debtor, for one). */
  | { readonly kind: 'direct-only'; readonly basis: Basis }
  | { readonly kind: 'by-agency-network' }
  /** Hung out or put on the platform, not sent to one person: the public is the addressee. */
  | { readonly kind: 'published' }
  /** An inner paper (a form): it is filed, not served. */
  | { readonly kind: 'not-served' };

/** 落款 · Who stands under the paper: the court alone, the judge, the panel, the president, or the people present by hand. */
export type Signature = 'court' | 'judge' | 'panel' | 'president' | 'hand';

/** To whom a paper goes: one debtor, one creditor, both sides, a helping body, another person named in it, or nobody. */
export type AddresseeKind = 'debtor' | 'creditor' | 'parties' | 'agency' | 'other' | 'none';

/** 文书模板 · One kind of paper: everything the office must know about it. */
export interface DocumentTemplate {
  readonly kind: DocumentKind;
  readonly family: DocumentFamily;
  /** As it is printed: 执行裁定书. What lists call it stands in kind-names.ts. */
  readonly titleZh: string;
  /** The Typst source. Most kinds share `written-paper.typ` and bring their text as `body`. */
  readonly layout: string;
  readonly body: readonly BodyLine[];
  readonly facts: readonly FactRequirement[];
  /** Cited in the paper in this order, each in the edition in force on the day of drafting. */
  readonly basis: readonly Basis[];
  /** 何时可制 · The stages of a case in which it makes sense. */
  readonly stages: readonly string[];
  /** 审批链 · Who must agree, one after the other, before it may be sealed. The drafter is none of them. */
  readonly approval: readonly ApprovalStep[];
  /** 到款优先 · A sanction or coercion: before it is sealed, money that may be the debtor's is looked at. */
  readonly moneyFirst: boolean;
  readonly suffix: SuffixStyle;
  /** Whether a second living one is a mistake: one for each party, one for the case, or as many as are needed. */
  readonly once: 'party' | 'case' | 'never';
  readonly addressee: AddresseeKind;
  /** The fact that names an addressee who is no party of the case. */
  readonly addressedBy: FactName | null;
  readonly signature: Signature;
  /** 骑年盖月 · Over the date; a form is signed by hand and carries no court seal. */
  readonly seal: 'over-date' | 'none';
  readonly service: ServiceRule;
  /** Clocks that end when the paper is proved to have been sent. */
  readonly satisfies: readonly TermId[];
  /** 卷宗目录 · The section of the file it belongs to. */
  readonly fileSection: FileSection;
  /** 收件方规则 · What whoever gets it will look at before acting on it. */
  readonly receiver: readonly ReceiverRule[];
}

/** 正卷目录 · Sections of the main file in the order of its catalogue (法发〔2006〕11号; the list itself is the office's). */
export const FILE_SECTIONS = [
  'filing',
  'parties',
  'notice',
  'search',
  'control',
  'disposal',
  'funds',
  'sanctions',
  'objections',
  'distribution',
  'closing',
  'service',
  'supervision',
] as const;
export type FileSection = (typeof FILE_SECTIONS)[number];
