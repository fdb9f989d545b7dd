import { conflicts } from '@duixian/booking/contract';
import { instant, wallClockText } from '@duixian/kernel/legal-day';
import { type Problem, Refused } from '../../api/refused.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { bookingTexts } from './texts.ts';

interface Props {
  readonly problem: Problem | undefined;
  readonly onSwap: (from: string, to: string) => void;
}

/** 冲突与替换 · Who holds what until when; one press takes somebody or something of the kind that is free. */
export function ConflictList({ problem, onSwap }: Props) {
  const t = useTexts(bookingTexts);
  const read = problem instanceof Refused && problem.kind === 'taken' ? conflicts.safeParse(problem.facts.conflicts) : undefined;
  if (read?.success !== true) return null;
  return (
    <ul className="booking-conflicts" aria-label={t('conflict.title')}>
      {read.data.map((one) => (
        <li key={`${one.resource} ${one.from}`}>
          {one.why === 'on-leave'
            ? t('conflict.onLeave', { name: one.name, from: one.from, until: one.until })
            : t('conflict.booked', { name: one.name, by: one.by ?? '', from: momentText(one.from), until: momentText(one.until) })}
          {one.caseNumber === null ? null : t('conflict.case', { number: one.caseNumber })}
          <div className="row">
            {one.swaps.length === 0 ? <span className="soft">{t('conflict.nobody')}</span> : null}
            {one.swaps.map((swap) => (
              <ActButton key={swap.resource} small onAct={() => onSwap(one.resource, swap.resource)}>
                {t('conflict.swap', { name: swap.name })}
              </ActButton>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function momentText(text: string): string {
  return wallClockText(instant(text));
}
