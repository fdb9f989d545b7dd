import type { CaseId, CourtId, Id, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { InterestClause } from './interest-clause.ts';

export interface NewParty {
  readonly partyId: PartyId;
  readonly role: 'applicant' | 'debtor' | 'agent' | 'outsider';
  readonly kind: 'person' | 'company' | 'organisation';
  readonly name: string;
  readonly identityKind: 'resident' | 'credit-code' | 'other';
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly address: string | null;
  /** 电子送达: channel and address the party confirmed, and the day of consent; null without consent. */
  readonly service: { readonly channel: 'sms' | 'email' | 'platform'; readonly address: string; readonly consentOn: LegalDay } | null;
  /** 收款账户 confirmed at filing (法〔2021〕322号第二十项); only applicants have one. */
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay } | null;
}

export interface NewObligation {
  readonly obligationId: Id<'obligation'>;
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen;
  /** Whether the doubled part accrues on it; court fees do not. */
  readonly earnsDoubled: boolean;
  readonly interest: InterestClause | null;
  readonly passage: string | null;
}

export interface NewCase {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly caseNumber: string;
  readonly typeWord: string;
  readonly year: number;
  readonly serial: number;
  readonly appliedOn: LegalDay;
  readonly filedOn: LegalDay;
  readonly title: {
    readonly court: string;
    readonly number: string;
    readonly kind: string;
    readonly effectiveOn: LegalDay;
    readonly performanceEndsOn: LegalDay;
  };
  readonly cause: string;
  readonly claim: Fen;
  readonly accountNumber: string;
  readonly parties: readonly NewParty[];
  readonly obligations: readonly NewObligation[];
}
