import { showClaim } from '@duixian/funds/contract';
import type { CaseId } from '@duixian/kernel/ids';
import { useCall } from '../../api/use-call.ts';
import { Money } from '../../ui/money.tsx';
import { RefusalText } from '../../ui/refusal-note.tsx';
import { fundsTexts } from './texts.ts';

/** 截至今日尚欠 · With interest to the day; where it cannot be computed, the reason instead of a number. */
export function OwedToday({ caseId }: { readonly caseId: CaseId }) {
  const look = useCall(showClaim, { params: { case: caseId }, query: {} });
  if (look.data !== undefined) return <Money fen={look.data.owedTotal} strong />;
  if (look.error === null || !('facts' in look.error)) return <span className="soft">–</span>;
  return (
    <span className="soft">
      <RefusalText kind={look.error.kind} facts={look.error.facts} texts={fundsTexts} />
    </span>
  );
}
