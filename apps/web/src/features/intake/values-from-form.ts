import type { InterestSegment } from '@duixian/cases/rules/interest-clause';
import type { ApplicationForm, FormObligation, FormParty } from '@duixian/intake/rules/application';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { decimalOf } from './decimal.ts';
import type { FilingValues, PartyValues, SegmentValues, SumValues } from './form-values.ts';

/** 回填 · A form of the office as text to type in. */
export function valuesFrom(form: ApplicationForm): FilingValues {
  return {
    court: form.court === null ? null : Number(form.court),
    appliedOn: form.appliedOn.toString(),
    title: {
      court: form.title.court,
      number: form.title.number,
      kind: form.title.kind,
      effectiveOn: form.title.effectiveOn?.toString() ?? '',
      performanceEndsOn: form.title.performanceEndsOn?.toString() ?? '',
    },
    cause: form.cause,
    parties: form.parties.map(partyValues),
    obligations: form.obligations.map(sumValues),
    acts: form.acts,
    leads: form.leads,
    told: form.told,
    risksTold: form.risksTold,
  };
}

function partyValues(party: FormParty): PartyValues {
  const { service, payee, ...rest } = party;
  return {
    ...rest,
    channel: service?.channel ?? '',
    serviceAddress: service?.address ?? '',
    consentOn: service?.consentOn.toString() ?? '',
    payeeName: payee?.name ?? '',
    payeeBank: payee?.bank ?? '',
    payeeAccount: payee?.account ?? '',
    confirmedOn: payee?.confirmedOn.toString() ?? '',
  };
}

function sumValues(sum: FormObligation): SumValues {
  return {
    kind: sum.kind,
    label: sum.label,
    amount: yuanOr(sum.amount),
    earnsDoubled: sum.earnsDoubled,
    passage: sum.passage,
    interestWords: sum.interest?.words ?? '',
    segments: (sum.interest?.segments ?? []).map(segmentValues),
  };
}

function segmentValues(segment: InterestSegment): SegmentValues {
  const { rate, until } = segment;
  const lpr = rate.kind === 'lpr';
  return {
    base: yuanOr(segment.base),
    rate: lpr ? `lpr-${rate.tenor}` : rate.kind,
    figure: lpr ? decimalOf(rate.multiple, 1n) : decimalOf(rate.rate, 100n),
    spread: lpr && rate.spread.numerator !== 0n ? decimalOf(rate.spread, 100n) : '',
    fixedOn: lpr ? (rate.fixedOn?.toString() ?? '') : '',
    from: segment.from.toString(),
    until: until.kind,
    untilOn: until.kind === 'day' ? until.on.toString() : '',
  };
}

function yuanOr(amount: Fen | null): string {
  return amount === null ? '' : yuanText(amount);
}
