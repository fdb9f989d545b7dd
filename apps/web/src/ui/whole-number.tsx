import type { Result } from '@duixian/kernel/result';
import { Button } from 'antd';
import { useState } from 'react';
import type { Problem } from '../api/refused.ts';
import { useMay } from '../session/session.tsx';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AskPurpose } from './ask-purpose.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useForMinutes } from './use-for-minutes.ts';

const MINUTES = 1;

type RevealRight = 'cases.reveal-number' | 'cases.reveal-telephone' | 'assets.reveal-number' | 'search.verify-lead';

/** Asks the office for one number, for the purpose a person has written down. */
export type AskNumber = (purpose: string) => Promise<Result<{ readonly number: string }, Problem>>;

interface Props {
  readonly masked: string;
  readonly ask: AskNumber;
  readonly right: RevealRight;
  /** What it is always asked for here, such as a telephone to call: then one click shows it. */
  readonly purpose?: string;
}

/** 查看完整号码 · A masked number; whoever may see it whole says what for, and sees it for a minute. The look is on record. */
export function WholeNumber({ masked, ask, right, purpose: always }: Props) {
  const t = useTexts(common);
  const may = useMay(right);
  const [whole, setWhole] = useForMinutes<string>(MINUTES);
  const [problem, setProblem] = useState<Problem>();

  async function reveal(purpose: string): Promise<Problem | undefined> {
    const answer = await ask(purpose);
    if (!answer.ok) return answer.refusal;
    setWhole(answer.value.number);
    return undefined;
  }

  const hidden = may && whole === undefined;
  return (
    <>
      <span className="num">{whole ?? masked}</span>
      {hidden && always !== undefined ? (
        <Button type="link" size="small" title={t('reveal.recorded')} onClick={() => void reveal(always).then(setProblem)}>
          {t('reveal.whole')}
        </Button>
      ) : null}
      {always !== undefined && problem !== undefined ? <RefusalNote problem={problem} /> : null}
      {hidden && always === undefined ? <AskPurpose label={t('reveal.whole')} minutes={MINUTES} onPurpose={reveal} /> : null}
    </>
  );
}
