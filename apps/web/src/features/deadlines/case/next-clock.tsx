import { caseClocks } from '@duixian/deadlines/contract';
import type { CaseId } from '@duixian/kernel/ids';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage } from '../../../texts/use-texts.ts';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { ClockState } from '../clock-state.tsx';
import { nextOf } from './next-of.ts';
import './case-clocks.css';

/** 下一期限 · The running clock that ends first, with its proof. */
export function NextClock({ caseId, none }: { readonly caseId: CaseId; readonly none: string }) {
  const zh = useLanguage() === 'zh';
  const { data } = useCall(caseClocks, { params: { case: caseId } });
  if (data === undefined) return <span className="soft">–</span>;
  const next = nextOf(data.rows);
  if (next === undefined) return <span className="soft">{none}</span>;
  return (
    <span className="node-state">
      {zh ? next.name.zh : next.name.en} <LegalDayText on={next.dueOn ?? next.printedEnd} clockId={next.clockId} />
      <ClockState clock={next} today={data.today} />
    </span>
  );
}
