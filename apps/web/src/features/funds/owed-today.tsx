import { showAccount, showClaim } from '@duixian/funds/contract';
import type { CaseId } from '@duixian/kernel/ids';
import { addFen, type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Money } from '../../ui/money.tsx';
import { RefusalText } from '../../ui/refusal-note.tsx';
import { fundsTexts } from './texts.ts';

/** What lies in the case's account and is on its way to somebody: it no longer has to be found. */
const IN_HAND: ReadonlySet<string> = new Set(['held', 'disputed', 'payable', 'surplus', 'transfer-due', 'in-transit']);

/**
 * 截至今日尚欠 · With interest to the day, less what has arrived: money in the account counts from the day it came, paid out or not.
 * Where interest cannot be computed, the reason stands instead of a number.
 */
export function OwedToday({ caseId, received }: { readonly caseId: CaseId; readonly received: Fen }) {
  const t = useTexts(fundsTexts);
  const look = useCall(showClaim, { params: { case: caseId }, query: {} });
  const account = useCall(showAccount, { params: { case: caseId } }, { enabled: received > 0n });
  if (look.data !== undefined) {
    const owed = look.data.owedTotal;
    const inHand = addFen(ZERO_FEN, ...(account.data?.balances ?? []).flatMap((one) => (IN_HAND.has(one.kind) ? [one.balance] : [])));
    return (
      <>
        <Money fen={owed > inHand ? subtractFen(owed, inHand) : ZERO_FEN} strong />
        {inHand > 0n ? <span className="soft"> {t('owedLess')}</span> : null}
      </>
    );
  }
  if (look.error === null || !('facts' in look.error)) return <span className="soft">–</span>;
  return (
    <span className="soft">
      <RefusalText kind={look.error.kind} facts={look.error.facts} texts={fundsTexts} />
    </span>
  );
}
