import { wholeDivertedAccount, wholePayeeAccount, wholePayerAccount, wholeRuledAccount } from '@duixian/funds/number-contract';
import type { Id } from '@duixian/kernel/ids';
import { call } from '../../api/call.ts';
import { WholeNumber } from '../../ui/whole-number.tsx';

/** What the account belongs to. */
type Holder =
  | { readonly receipt: Id<'receipt'> }
  | { readonly order: Id<'payment-order'> }
  | { readonly ruling: Id<'payee-ruling'> }
  | { readonly diverted: Id<'payout'> };

/** 账号 · An account masked; whoever may see it whole says what for. */
export function WholeAccount({ masked, of }: { readonly masked: string; readonly of: Holder }) {
  return masked === '' ? null : <WholeNumber right="cases.reveal-number" masked={masked} ask={(purpose) => ask(of, { purpose })} />;
}

function ask(of: Holder, query: { readonly purpose: string }) {
  if ('receipt' in of) return call(wholePayerAccount, { params: of, query });
  if ('order' in of) return call(wholePayeeAccount, { params: of, query });
  if ('ruling' in of) return call(wholeRuledAccount, { params: of, query });
  return call(wholeDivertedAccount, { params: { diversion: of.diverted }, query });
}
