import type { InterestClause } from '@duixian/cases/rules/interest-clause';
import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';

/**
 * 申请执行 · What is said at a window, before the court has checked anything. A form half filled in is a value too:
 * what a filing needs is decided by the lint, not by the shape, so that nothing typed is ever lost.
 */
export interface ApplicationForm {
  readonly court: CourtId | null;
  readonly appliedOn: LegalDay;
  readonly title: {
    readonly court: string;
    readonly number: string;
    readonly kind: TitleKind;
    readonly effectiveOn: LegalDay | null;
    readonly performanceEndsOn: LegalDay | null;
  };
  readonly cause: string;
  readonly parties: readonly FormParty[];
  readonly obligations: readonly FormObligation[];
  /** 行为义务 · What is to be done, handed over or left undone, in words; empty for a claim of money alone. */
  readonly acts: string;
  /** 财产线索 · Where the applicant thinks property is. */
  readonly leads: string;
  /** 接待所述 · What else the applicant told at the first reception. */
  readonly told: ToldAtReception;
  /** 风险告知 · The applicant was told the risks of enforcement. */
  readonly risksTold: boolean;
}

export interface ToldAtReception {
  /** 履行情况 · What the debtor has paid or done since the title took effect. */
  readonly performed: string;
  /** 被执行人下落 · Where the debtor is, what he lives on, how to reach him. */
  readonly whereabouts: string;
  /** 诉求 · What the applicant asks of the court besides the title. */
  readonly wishes: string;
}

export const NOTHING_TOLD: ToldAtReception = { performed: '', whereabouts: '', wishes: '' };

/** 执行依据 · Kinds of title that a court enforces (执行工作规定第二条). */
export const TITLE_KINDS = [
  'civil_judgment',
  'civil_mediation',
  'civil_ruling',
  'arbitral_award',
  'notarial_deed',
  'criminal_property',
  'other',
] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

export const PARTY_ROLES = ['applicant', 'debtor', 'agent'] as const;
export const PARTY_KINDS = ['person', 'company', 'organisation'] as const;
export const IDENTITY_KINDS = ['resident', 'credit-code', 'other'] as const;
export const SERVICE_CHANNELS = ['sms', 'email', 'platform'] as const;

export interface FormParty {
  readonly role: (typeof PARTY_ROLES)[number];
  readonly kind: (typeof PARTY_KINDS)[number];
  readonly name: string;
  readonly identityKind: (typeof IDENTITY_KINDS)[number];
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly service: { readonly channel: (typeof SERVICE_CHANNELS)[number]; readonly address: string; readonly consentOn: LegalDay } | null;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay } | null;
}

export interface FormObligation {
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen | null;
  readonly earnsDoubled: boolean;
  readonly interest: InterestClause | null;
  /** The words of the title it was read from. */
  readonly passage: string | null;
}

/**
 * 办理状态 · `received` at a window, `filed` with a number, `returned` by the check, `passed` by it.
 * A returned filing keeps its number: it is amended and checked again.
 */
export const APPLICATION_STATES = ['received', 'filed', 'returned', 'passed'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export function isApplicationState(text: string): text is ApplicationState {
  return APPLICATION_STATES.some((state) => state === text);
}

/** 退回原因 · Why the check sends a filing back. Closed, so that returns can be counted by cause. */
export const FILING_RETURN_CODES = [
  'party-facts-wrong',
  'title-not-effective',
  'amount-wrong',
  'payee-not-confirmed',
  'service-address-missing',
  'not-this-court',
  'duplicate-filing',
] as const;
export type FilingReturnCode = (typeof FILING_RETURN_CODES)[number];
