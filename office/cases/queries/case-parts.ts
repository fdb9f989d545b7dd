import type { Id, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { InterestClause } from '../rules/interest-clause.ts';

export interface Party {
  readonly partyId: PartyId;
  readonly role: string;
  readonly kind: string;
  readonly name: string;
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly service: { readonly channel: string; readonly address: string; readonly consentOn: LegalDay } | null;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay } | null;
}

export interface Obligation {
  readonly obligationId: Id<'obligation'>;
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen;
  readonly earnsDoubled: boolean;
  readonly interest: InterestClause | null;
  readonly passage: string | null;
}
