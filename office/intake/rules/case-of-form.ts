import type { NewObligation, NewParty } from '@duixian/cases/rules/new-case';
import { must } from '@duixian/kernel/assert';
import type { Id, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { ApplicationForm } from './application.ts';
import { claimOf } from './filing-lint.ts';

export interface NewIds {
  party(): PartyId;
  obligation(): Id<'obligation'>;
}

export interface ContentOfCase {
  readonly title: {
    readonly court: string;
    readonly number: string;
    readonly kind: string;
    readonly effectiveOn: LegalDay;
    readonly performanceEndsOn: LegalDay;
  };
  readonly cause: string;
  readonly claim: Fen;
  readonly parties: readonly NewParty[];
  readonly obligations: readonly NewObligation[];
}

/** 立案内容 · What a complete form says, as the case keeps it. Only a form the lint has let through comes here. */
export function caseOfForm(form: ApplicationForm, ids: NewIds): ContentOfCase {
  return {
    title: {
      court: form.title.court.trim(),
      number: form.title.number.trim(),
      kind: form.title.kind,
      effectiveOn: must(form.title.effectiveOn, 'the lint asks for it'),
      performanceEndsOn: must(form.title.performanceEndsOn, 'the lint asks for it'),
    },
    cause: form.cause.trim(),
    claim: claimOf(form),
    parties: form.parties.map((party) => ({
      partyId: ids.party(),
      role: party.role,
      kind: party.kind,
      name: party.name.trim(),
      identityKind: party.identityKind,
      identityNumber: party.identityNumber.trim().toUpperCase(),
      phone: party.phone.trim() || null,
      address: party.address.trim() || null,
      service: party.service,
      payee: party.role === 'applicant' ? party.payee : null,
    })),
    obligations: form.obligations.map((sum) => ({
      obligationId: ids.obligation(),
      kind: sum.kind.trim() || 'price',
      label: sum.label.trim(),
      amount: must(sum.amount, 'the lint asks for it'),
      earnsDoubled: sum.earnsDoubled,
      interest: sum.interest,
      passage: sum.passage,
    })),
  };
}
