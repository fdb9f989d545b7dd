import { type FormObligation, type FormParty, NOTHING_TOLD, type TitleKind, type ToldAtReception } from '@duixian/intake/rules/application';

/** 表单值 · The application as typed: text everywhere, so that a draft is plain JSON and half a word is kept. */
export interface FilingValues {
  readonly court: number | null;
  readonly appliedOn: string;
  readonly title: {
    readonly court: string;
    readonly number: string;
    readonly kind: TitleKind;
    readonly effectiveOn: string;
    readonly performanceEndsOn: string;
  };
  readonly cause: string;
  readonly parties: readonly PartyValues[];
  readonly obligations: readonly SumValues[];
  readonly acts: string;
  readonly leads: string;
  readonly told: ToldAtReception;
  readonly risksTold: boolean;
}

export interface PartyValues extends Omit<FormParty, 'service' | 'payee'> {
  readonly channel: NonNullable<FormParty['service']>['channel'] | '';
  readonly serviceAddress: string;
  readonly consentOn: string;
  readonly payeeName: string;
  readonly payeeBank: string;
  readonly payeeAccount: string;
  readonly confirmedOn: string;
}

export interface SumValues extends Pick<FormObligation, 'kind' | 'label' | 'earnsDoubled' | 'passage'> {
  /** Yuan as typed. */
  readonly amount: string;
  readonly interestWords: string;
  readonly segments: readonly SegmentValues[];
}

export interface SegmentValues {
  /** Yuan; empty means whatever is still unpaid. */
  readonly base: string;
  readonly rate: 'annual' | 'monthly' | 'daily' | 'lpr-one-year' | 'lpr-five-year';
  /** Percent, or the multiple of the LPR. */
  readonly figure: string;
  /** Percentage points on top of the LPR. */
  readonly spread: string;
  readonly fixedOn: string;
  readonly from: string;
  readonly until: 'day-of-payment' | 'end-of-performance-period' | 'day';
  readonly untilOn: string;
}

export function emptyParty(role: FormParty['role']): PartyValues {
  return {
    role,
    kind: 'person',
    name: '',
    identityKind: 'resident',
    identityNumber: '',
    phone: '',
    address: '',
    channel: '',
    serviceAddress: '',
    consentOn: '',
    payeeName: '',
    payeeBank: '',
    payeeAccount: '',
    confirmedOn: '',
  };
}

export const EMPTY_SUM: SumValues = {
  kind: 'principal',
  label: '',
  amount: '',
  earnsDoubled: true,
  passage: null,
  interestWords: '',
  segments: [],
};

export const EMPTY_SEGMENT: SegmentValues = {
  base: '',
  rate: 'annual',
  figure: '',
  spread: '',
  fixedOn: '',
  from: '',
  until: 'day-of-payment',
  untilOn: '',
};

export function emptyFiling(court: number, today: string): FilingValues {
  return {
    court,
    appliedOn: today,
    title: { court: '', number: '', kind: 'civil_judgment', effectiveOn: '', performanceEndsOn: '' },
    cause: '',
    parties: [emptyParty('applicant'), emptyParty('debtor')],
    obligations: [EMPTY_SUM],
    acts: '',
    leads: '',
    told: NOTHING_TOLD,
    risksTold: false,
  };
}
