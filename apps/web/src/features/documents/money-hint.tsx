import { unlookedMoney } from '@duixian/funds/receipt-contract';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { useCall } from '../../api/use-call.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { UnlookedMoney } from '../../ui/money-first.tsx';

/** 到款提示 · While a sanction is drafted: money that may be this debtor's, before anybody seals it. Quiet where there is none. */
export function MoneyHint({ caseId, party }: { readonly caseId: CaseId; readonly party: string }) {
  const c = useTexts(common);
  const look = useCall(unlookedMoney, { params: { case: caseId }, query: { party: idFrom<'party'>(party) } });
  if (look.data === undefined || look.data.rows.length === 0) return null;
  return (
    <>
      <p>{c('moneyFirst.hint')}</p>
      <UnlookedMoney rows={look.data.rows} />
    </>
  );
}
