import type { Basis } from '@duixian/law/citation';
import type { TermId } from '@duixian/law/term-ids';
import type { SuffixStyle } from './document-number.ts';
import type { FactName } from './facts.ts';

/** 文书种类 · The kinds the office can make. */
export const DOCUMENT_KINDS = [
  'enforcement-notice',
  'property-report-order',
  'freeze-deduct-ruling',
  'freeze-assistance-notice',
  'deduct-assistance-notice',
  'closing-notice',
  'payout-approval-form',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** 文书家族 · The seven families of 法发〔2009〕11号, and the forms that belong to none. Numbers run per case and family. */
export type DocumentFamily = 'ruling' | 'decision' | 'order' | 'notice' | 'announcement' | 'entrustment' | 'letter' | 'form';

export interface FactRequirement {
  readonly fact: FactName;
  /** Where the layout reads it: `debtor.name`. */
  readonly at: string;
  /** Whether the drafter may type it when no record holds it. Facts of the case and its parties never. */
  readonly entry: boolean;
}

/** 送达规则 · How the paper may reach its addressee. */
export type ServiceRule =
  | { readonly kind: 'electronic-with-consent'; readonly basis: Basis }
  /** Papers the law wants in the addressee's own hand (to a third-party debtor, for one). */
  | { readonly kind: 'direct-only'; readonly basis: Basis }
  | { readonly kind: 'by-agency-network' }
  /** An inner paper (a form): it is filed, not served. */
  | { readonly kind: 'not-served' };

/** 文书模板 · One kind of paper: text in the Typst source beside it, everything the office must know about it here. */
export interface DocumentTemplate {
  readonly kind: DocumentKind;
  readonly family: DocumentFamily;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly layout: string;
  readonly facts: readonly FactRequirement[];
  /** Cited in the paper in this order, each in the edition in force on the day of drafting. */
  readonly basis: readonly Basis[];
  readonly suffix: SuffixStyle;
  /** Whether a second living one is a mistake: one for each party, one for the case, or as many as are needed. */
  readonly once: 'party' | 'case' | 'never';
  readonly addressee: 'debtor' | 'parties' | 'agency' | 'none';
  /** 骑年盖月 · Over the date; a form is signed by hand and carries no court seal. */
  readonly seal: 'over-date' | 'none';
  readonly service: ServiceRule;
  /** Clocks that end when the paper is proved to have been sent. */
  readonly satisfies: readonly TermId[];
  /** 卷宗目录 · The section of the file it belongs to. */
  readonly fileSection: FileSection;
}

/** 正卷目录 · Sections of the main file the papers of this release go to. */
export type FileSection = 'notice' | 'control' | 'funds' | 'closing' | 'service';
