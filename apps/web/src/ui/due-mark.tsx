import { daysBetween, type LegalDay } from '@duixian/kernel/legal-day';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { StateMark } from './state-mark.tsx';

/** 期限 · How far a due day is from the server's today: triangle when past, diamond when near, ring when there is time. */
export function DueMark({ dueOn, today, soonDays }: { readonly dueOn: LegalDay; readonly today: LegalDay; readonly soonDays: number }) {
  const t = useTexts(common);
  const left = daysBetween(today, dueOn);
  if (left < 0) return <StateMark tone="overdue">{t('states.overdue', { days: -left })}</StateMark>;
  if (left === 0) return <StateMark tone="urgent">{t('states.dueToday')}</StateMark>;
  return <StateMark tone={left <= soonDays ? 'soon' : 'todo'}>{t('states.dueIn', { days: left })}</StateMark>;
}
