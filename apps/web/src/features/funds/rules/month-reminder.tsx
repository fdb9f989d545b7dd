import type { Replied } from '@duixian/contract/endpoint';
import { monthSignOffs } from '@duixian/funds/reconciliation-contract';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { rulesTexts } from './texts.ts';

type Month = Replied<typeof monthSignOffs>['months'][number];
type Report = NonNullable<Month['report']>;

/** 月度签认提醒 · Months that are over and that a side has not signed; nothing is shown where all are. Without `onOpen` it leads to the desk. */
export function MonthReminder({ onOpen }: { readonly onOpen?: (report: Report) => void }) {
  const t = useTexts(rulesTexts);
  const look = useCall(monthSignOffs, {}, { everyMs: 300_000 });
  const open = look.data?.months.filter((month) => month.missing.length > 0) ?? [];
  return open.map((month) => (
    <div key={month.on.toString()} className="row">
      <StateMark tone={month.late ? 'overdue' : 'soon'}>{t('months.title')}</StateMark>
      <MonthWords month={month} />
      <SignNow report={month.report} onOpen={onOpen} />
    </div>
  ));
}

function MonthWords({ month: { on, dueOn: due, missing, late, report } }: { readonly month: Month }) {
  const t = useTexts(rulesTexts);
  const month = on.toString().slice(0, 7);
  const sides = missing.map((side) => t(`months.sides.${side}`)).join(t('months.and'));
  return <span>{report === null ? t('months.unmade', { month }) : t(late ? 'months.late' : 'months.missing', { month, sides, due })}</span>;
}

function SignNow({ report, onOpen }: { readonly report: Month['report']; readonly onOpen: ((report: Report) => void) | undefined }) {
  const t = useTexts(rulesTexts);
  if (onOpen === undefined)
    return (
      <Link to="/finance" hash="reconciliations">
        {t('months.open')}
      </Link>
    );
  return report === null ? null : (
    <ActButton small onAct={() => onOpen(report)}>
      {t('months.open')}
    </ActButton>
  );
}
