import type { ROW_RESULTS } from '@duixian/funds/statement-contract';
import { useTexts } from '../../../texts/use-texts.ts';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { bankTexts } from './texts.ts';

export type RowResult = (typeof ROW_RESULTS)[number];

const TONES: Readonly<Record<RowResult, StateTone>> = {
  waiting: 'doing',
  matched: 'done',
  unmatched: 'urgent',
  known: 'paused',
  paid: 'done',
  returned: 'failed',
  outgoing: 'paused',
  refused: 'failed',
};

/** 逐行结果 · What became of a line. */
export function ResultMark({ result, count }: { readonly result: RowResult; readonly count?: number }) {
  const t = useTexts(bankTexts);
  return (
    <StateMark tone={TONES[result]}>
      {t(`results.${result}`)}
      {count === undefined ? null : ` ${count}`}
    </StateMark>
  );
}
