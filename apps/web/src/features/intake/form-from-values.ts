import type { InterestClause, InterestRate, InterestSegment } from '@duixian/cases/rules/interest-clause';
import { type ApplicationForm, type FormObligation, type FormParty, NOTHING_TOLD } from '@duixian/intake/rules/application';
import { courtIdFrom } from '@duixian/kernel/ids';
import { dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, fenFromYuan } from '@duixian/kernel/money';
import { fractionFrom } from './decimal.ts';
import type { FilingValues, PartyValues, SegmentValues, SumValues } from './form-values.ts';

/** 成表 · What was typed as the office reads it. What cannot be read is absent, and the lint says so. */
export function formFrom(values: FilingValues, today: LegalDay): ApplicationForm {
  return {
    court: values.court === null ? null : courtIdFrom(values.court),
    appliedOn: dayFromText(values.appliedOn) ?? today,
    title: {
      court: values.title.court,
      number: values.title.number,
      kind: values.title.kind,
      effectiveOn: dayFromText(values.title.effectiveOn) ?? null,
      performanceEndsOn: dayFromText(values.title.performanceEndsOn) ?? null,
    },
    cause: values.cause,
    parties: values.parties.map((party) => partyFrom(party, today)),
    obligations: values.obligations.filter((sum) => !isBlank(sum)).map(sumFrom),
    acts: values.acts,
    leads: values.leads,
    // A draft from before these were asked has none.
    told: { ...NOTHING_TOLD, ...values.told },
    risksTold: values.risksTold,
  };
}

/** A line nobody touched is no claim. */
export function isBlank(sum: SumValues): boolean {
  return sum.amount.trim() === '' && sum.label.trim() === '' && sum.segments.length === 0;
}

function partyFrom(party: PartyValues, today: LegalDay): FormParty {
  const payee = party.payeeAccount.trim() !== '' || party.payeeBank.trim() !== '';
  return {
    role: party.role,
    kind: party.kind,
    name: party.name,
    identityKind: party.identityKind,
    identityNumber: party.identityNumber,
    phone: party.phone,
    address: party.address,
    service:
      party.channel === ''
        ? null
        : { channel: party.channel, address: serviceAddressOf(party), consentOn: dayFromText(party.consentOn) ?? today },
    payee: payee
      ? {
          name: party.payeeName.trim() === '' ? party.name : party.payeeName,
          bank: party.payeeBank,
          account: party.payeeAccount,
          confirmedOn: dayFromText(party.confirmedOn) ?? today,
        }
      : null,
  };
}

/** A short message goes to the telephone unless another number is named. */
function serviceAddressOf(party: PartyValues): string {
  const named = party.serviceAddress.trim();
  return named === '' && party.channel === 'sms' ? party.phone.trim() : named;
}

function sumFrom(sum: SumValues): FormObligation {
  return {
    kind: sum.kind,
    label: sum.label,
    amount: fenOrNull(sum.amount),
    earnsDoubled: sum.earnsDoubled,
    interest: clauseFrom(sum),
    passage: sum.passage,
  };
}

function clauseFrom(sum: SumValues): InterestClause | null {
  const segments = sum.segments.flatMap((segment) => segmentFrom(segment) ?? []);
  return segments.length === 0 ? null : { segments, words: sum.interestWords };
}

/** 利息段是否完整 · Whether one span of interest can be counted as it stands. */
export function segmentFrom(segment: SegmentValues): InterestSegment | undefined {
  const rate = rateFrom(segment);
  const from = dayFromText(segment.from);
  const on = dayFromText(segment.untilOn);
  if (rate === undefined || from === undefined || (segment.until === 'day' && on === undefined)) return undefined;
  const until = segment.until === 'day' ? (on === undefined ? undefined : { kind: 'day' as const, on }) : { kind: segment.until };
  return until === undefined ? undefined : { base: fenOrNull(segment.base), rate, from, until };
}

const NO_SPREAD: Fraction = { numerator: 0n, denominator: 1n };

function rateFrom(segment: SegmentValues): InterestRate | undefined {
  if (segment.rate === 'annual' || segment.rate === 'monthly' || segment.rate === 'daily') {
    const rate = fractionFrom(segment.figure, 100n);
    return rate === undefined ? undefined : { kind: segment.rate, rate };
  }
  const multiple = fractionFrom(segment.figure, 1n);
  const spread = segment.spread.trim() === '' ? NO_SPREAD : fractionFrom(segment.spread, 100n);
  if (multiple === undefined || spread === undefined) return undefined;
  const tenor = segment.rate === 'lpr-one-year' ? 'one-year' : 'five-year';
  return { kind: 'lpr', tenor, multiple, spread, fixedOn: dayFromText(segment.fixedOn) ?? null };
}

function fenOrNull(text: string): Fen | null {
  const read = fenFromYuan(text);
  return read.ok ? read.value : null;
}
