import type { InterestClause, InterestRate } from '@duixian/cases/rules/interest-clause';
import { dayFromText, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { addFen, type Fen, type Fraction, ZERO_FEN } from '@duixian/kernel/money';
import { type ApplicationForm, type FormObligation, type FormParty, NOTHING_TOLD, type TitleKind } from './application.ts';
import type { InterestRule, JudgmentReading, MonetaryObligation, Rate, ReadParty, Segment } from './prefill/reading.ts';

/** As many parties and as many sums as a form holds. A title with more has no sum of its own to compare a claim with. */
const MOST_ROWS = 200;

/**
 * 由裁判文书生成申请 · The form a clerk starts from. Only what was read goes in: identity numbers, accounts and days the
 * text does not give stay empty. Interest that has no rate in figures stays words, for a person to enter.
 */
export function draftFromReading(reading: JudgmentReading, today: LegalDay): ApplicationForm {
  return {
    court: null,
    appliedOn: today,
    title: {
      court: reading.court?.value ?? '',
      number: reading.caseNumber?.value ?? '',
      kind: titleKind(reading),
      effectiveOn: null,
      performanceEndsOn: fixedPerformanceEnd(reading),
    },
    cause: reading.cause?.value ?? '',
    parties: reading.parties
      .filter((party) => party.enforcementRole !== 'none')
      .slice(0, MOST_ROWS)
      .map((party) => partyOf(party)),
    obligations: reading.monetary
      .filter((sum) => sum.amount !== null)
      .slice(0, MOST_ROWS)
      .map((sum) => obligationOf(sum, reading)),
    acts: reading.behaviour
      .map((duty) => duty.description)
      .join('；')
      .slice(0, 4_000),
    leads: '',
    told: NOTHING_TOLD,
    risksTold: false,
  };
}

/** 判决主文数额 · The fixed sums of the title together, against which a claim is compared. */
export function titleSumOf(reading: JudgmentReading): Fen | null {
  const sums = reading.monetary.flatMap((sum) => (sum.amount === null ? [] : [sum.amount]));
  return sums.length === 0 || sums.length > MOST_ROWS ? null : addFen(...sums, ZERO_FEN);
}

/** 履行期届满 · With the day the title took effect a period in days gives its last day. */
export function performanceEnd(reading: JudgmentReading, effectiveOn: LegalDay): LegalDay | null {
  const due = reading.performanceDeadline;
  if (due === null) return null;
  if (due.type === 'fixed_date') return dayFromText(due.date) ?? null;
  if (due.type === 'on_effective') return effectiveOn;
  return due.type === 'days_after_effective' && due.days !== null ? plusDays(effectiveOn, due.days) : null;
}

function fixedPerformanceEnd(reading: JudgmentReading): LegalDay | null {
  const due = reading.performanceDeadline;
  return due?.type === 'fixed_date' ? (dayFromText(due.date) ?? null) : null;
}

function titleKind(reading: JudgmentReading): TitleKind {
  const kind = reading.documentKind?.value;
  return kind === 'civil_mediation' || kind === 'civil_ruling' || kind === 'civil_judgment' || kind === 'arbitral_award' ? kind : 'other';
}

function partyOf(party: ReadParty): FormParty {
  const person = party.type === 'natural_person';
  return {
    role: party.enforcementRole === 'respondent' ? 'debtor' : 'applicant',
    kind: person ? 'person' : /公司/.test(party.name ?? '') ? 'company' : 'organisation',
    name: party.name ?? '',
    identityKind: person ? 'resident' : 'credit-code',
    identityNumber: '',
    phone: '',
    address: '',
    service: null,
    payee: null,
  };
}

function obligationOf(sum: MonetaryObligation, reading: JudgmentReading): FormObligation {
  const rules = reading.interest.filter((rule) => rule.accruesOn[0] === sum.id && !rule.onlyOnDefault);
  return {
    kind: sum.kind,
    label: sum.label === '' ? '给付款项' : sum.label,
    amount: sum.amount,
    earnsDoubled: true,
    interest: clauseOf(rules),
    passage: sum.passage.quote.slice(0, 1_000),
  };
}

/** Several rules on one sum (a contract rate first, then a late one) are spans of one clause. One unreadable rate leaves all to a person. */
function clauseOf(rules: readonly InterestRule[]): InterestClause | null {
  const segments = rules.flatMap((rule) => {
    const rate = rateOf(rule.rate);
    return rule.segments.map((span) => (rate === undefined ? undefined : segmentOf(span, rate)));
  });
  const whole = segments.filter((segment) => segment !== undefined);
  const words = [...new Set(rules.map((rule) => rule.passage.quote))].join('；').slice(0, 4_000);
  return whole.length === 0 || whole.length !== segments.length ? null : { segments: whole, words };
}

function segmentOf(span: Segment, rate: InterestRate): InterestClause['segments'][number] | undefined {
  const from = span.start === null ? undefined : dayFromText(span.start);
  const last = span.end === null ? undefined : dayFromText(span.end);
  if (from === undefined || (last === undefined && span.endEvent === null)) return undefined;
  // A span that ends before it begins is a slip of the paper: a person decides.
  if (last !== undefined && isBefore(last, from)) return undefined;
  return { base: span.base, rate, from, until: last === undefined ? { kind: 'day-of-payment' } : { kind: 'day', on: last } };
}

function rateOf(rate: Rate): InterestRate | undefined {
  const value = rate.value === null ? undefined : fractionOf(rate.value);
  if (rate.type === 'lpr_1y' || rate.type === 'lpr_5y') {
    const multiple = fractionOf(rate.multiplier ?? '1');
    return (
      multiple && {
        kind: 'lpr',
        tenor: rate.type === 'lpr_1y' ? 'one-year' : 'five-year',
        multiple,
        spread: { numerator: 0n, denominator: 1n },
        fixedOn: null,
      }
    );
  }
  if (value === undefined) return undefined;
  if (rate.type === 'annual_fixed') return { kind: 'annual', rate: value };
  if (rate.type === 'monthly_fixed') return { kind: 'monthly', rate: value };
  return rate.type === 'daily_fixed' ? { kind: 'daily', rate: value } : undefined;
}

function fractionOf(decimal: string): Fraction | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(decimal);
  if (!match) return undefined;
  const places = match[2] ?? '';
  return { numerator: BigInt(`${match[1]}${places}`), denominator: 10n ** BigInt(places.length) };
}
