import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { termName } from '../../ui/term-name.ts';
import type { DeskRow } from './desk-row.ts';
import { tasksTexts } from './texts.ts';

type Why = DeskRow['why'][number];

/** 为何先办 · The reasons of a row, the one that placed it first. */
export function WhyNow({ why }: { readonly why: readonly Why[] }) {
  return (
    <ul className="why-now">
      {why.map((reason) => (
        <li key={reason.kind}>
          <Reason reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { readonly reason: Why }) {
  const t = useTexts(tasksTexts);
  const language = useLanguage();
  switch (reason.kind) {
    case 'clock-overdue':
      return <StateMark tone="overdue">{t('why.clock-overdue', { term: termName(reason.term, language), days: reason.days })}</StateMark>;
    case 'clock-due': {
      const term = termName(reason.term, language);
      return (
        <StateMark tone="urgent">
          {reason.inDays === 0 ? t('why.clock-today', { term }) : t('why.clock-due', { term, days: reason.inDays })}
        </StateMark>
      );
    }
    case 'clock-far':
      return <StateMark tone="todo">{t('why.clock-far', { term: termName(reason.term, language), days: reason.inDays })}</StateMark>;
    case 'service-overdue':
      return <StateMark tone="soon">{t('why.service-overdue', { days: reason.days })}</StateMark>;
    case 'service-due':
      return (
        <StateMark tone="todo">{reason.inDays === 0 ? t('why.service-today') : t('why.service-due', { days: reason.inDays })}</StateMark>
      );
    case 'money-at-stake':
      return <span className="soft num">{t('why.money-at-stake', { amount: reason.amount })}</span>;
  }
}

export function toneOfRow(row: DeskRow): 'overdue' | 'soon' | undefined {
  const first = row.why[0]?.kind;
  if (first === 'clock-overdue') return 'overdue';
  return first === 'clock-due' || first === 'service-overdue' ? 'soon' : undefined;
}
