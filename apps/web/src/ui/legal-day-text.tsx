import type { LegalDay } from '@duixian/kernel/legal-day';
import { dayTextIn, weekdayIn } from '../texts/facts.ts';
import { useLanguage } from '../texts/use-texts.ts';
import { WhyLink } from './why.tsx';

interface Props {
  readonly on: LegalDay | null | undefined;
  /** The clock this day comes from: shows a "why" beside it. */
  readonly clockId?: string;
  /** Full words (2026年9月1日 周二) instead of 2026-09-01. */
  readonly inWords?: boolean;
}

/** 法定日 · A day the law counts, with its proof within reach. */
export function LegalDayText({ on, clockId, inWords = false }: Props) {
  const language = useLanguage();
  if (!on) return <span className="soft">–</span>;
  const words = `${dayTextIn(language, on)} ${weekdayIn(language, on)}`;
  return (
    <span className="day">
      <time dateTime={on.toString()} title={words}>
        {inWords ? words : on.toString()}
      </time>
      {clockId === undefined ? null : <WhyLink clockId={clockId} />}
    </span>
  );
}
