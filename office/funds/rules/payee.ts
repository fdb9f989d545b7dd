/** 收款账户 · The account an applicant confirmed at filing (法〔2021〕322号第二十项). */
export interface ConfirmedPayee {
  readonly party: string;
  readonly partyName: string;
  readonly role: string;
  readonly account: { readonly name: string; readonly bank: string; readonly number: string } | null;
}

export interface AskedPayee {
  readonly name: string;
  readonly account: string;
}

export type PayeeRefusal =
  | { readonly kind: 'payee-not-creditor'; readonly asked: string; readonly creditor: string }
  | { readonly kind: 'payee-account-not-confirmed'; readonly party: string }
  | { readonly kind: 'payee-name-differs'; readonly party: string; readonly accountName: string };

/**
 * 收款人 · Why this payee may not be paid, or nothing.
 *
 * 法发〔2017〕6号第十一条: the payee is the creditor; anybody else needs the decision of a panel, which is an act of its
 * own. Name and account must be the creditor's own, confirmed in writing at filing (第十三条).
 */
export function payeeProblem(payee: ConfirmedPayee, asked: AskedPayee | undefined): PayeeRefusal | undefined {
  if (payee.role !== 'applicant') return { kind: 'payee-not-creditor', asked: payee.partyName, creditor: '' };
  if (payee.account === null) return { kind: 'payee-account-not-confirmed', party: payee.party };
  if (payee.account.name !== payee.partyName) return { kind: 'payee-name-differs', party: payee.party, accountName: payee.account.name };
  if (asked === undefined) return undefined;
  const same = asked.name === payee.account.name && digits(asked.account) === digits(payee.account.number);
  return same ? undefined : { kind: 'payee-not-creditor', asked: asked.name, creditor: payee.partyName };
}

function digits(account: string): string {
  return account.replace(/[\s-]/g, '');
}
