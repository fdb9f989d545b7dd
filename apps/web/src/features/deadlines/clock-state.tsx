import type { Replied } from '@duixian/contract/endpoint';
import type { listClocks } from '@duixian/deadlines/contract';
import { daysBetween, type LegalDay } from '@duixian/kernel/legal-day';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { deadlinesTexts } from './texts.ts';

export type ClockRow = Omit<Replied<typeof listClocks>['rows'][number], 'caseNumber' | 'summary' | 'officerName'>;

const TONES: Readonly<Record<ClockRow['level'], StateTone>> = { green: 'todo', amber: 'soon', red: 'urgent', overdue: 'overdue' };

/** 期限状态 · Where one clock stands today; the level comes from the server's rule, not from this machine. */
export function ClockState({ clock, today }: { readonly clock: ClockRow; readonly today: LegalDay }) {
  const t = useTexts(deadlinesTexts);
  const c = useTexts(common);
  if (clock.stoppedOn !== null) return <StateMark tone="done">{t('stopped')}</StateMark>;
  if (clock.pausedOn !== null)
    return <StateMark tone="paused">{clock.daysLeft === null ? t('pausedNoDays') : t('paused', { days: clock.daysLeft })}</StateMark>;
  const end = clock.dueOn ?? clock.printedEnd;
  if (end === null) return <StateMark tone="todo">{t('provisional', { year: clock.missingYear ?? '' })}</StateMark>;
  const left = daysBetween(today, end);
  const words = left < 0 ? c('states.overdue', { days: -left }) : left === 0 ? c('states.dueToday') : c('states.dueIn', { days: left });
  return (
    <>
      <StateMark tone={TONES[clock.level]}>{words}</StateMark>
      {clock.missingYear === null ? null : <span className="soft"> {t('earliest', { year: clock.missingYear })}</span>}
    </>
  );
}

export function rowTone(clock: ClockRow): 'overdue' | 'soon' | undefined {
  if (clock.stoppedOn !== null || clock.pausedOn !== null) return undefined;
  if (clock.level === 'overdue') return 'overdue';
  return clock.level === 'red' ? 'soon' : undefined;
}
