import { caseClocks } from '@duixian/deadlines/contract';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { ClockState, rowTone } from '../clock-state.tsx';
import { deadlinesTexts } from '../texts.ts';
import { NodeMap } from './node-map.tsx';
import { caseClocksTexts } from './texts.ts';
import './case-clocks.css';
import type { CaseClock } from './case-clock.ts';

/** 案件期限 · The nodes of one case by stage, then every clock with its dates; each date opens its proof. */
export function CaseClocksTab({ file }: { readonly file: { readonly caseId: CaseId } }) {
  const t = useTexts(caseClocksTexts);
  const look = useCall(caseClocks, { params: { case: file.caseId } });
  return (
    <Looked look={look} texts={deadlinesTexts} lines={6}>
      {({ rows, today }) => (
        <div className="stack">
          {rows.length === 0 ? null : <NodeMap clocks={rows} today={today} />}
          <ClockTable clocks={rows} today={today} label={t('table')} />
        </div>
      )}
    </Looked>
  );
}

interface TableProps {
  readonly clocks: readonly CaseClock[];
  readonly today: LegalDay;
  readonly label: string;
}

function ClockTable({ clocks, today, label }: TableProps) {
  const t = useTexts(caseClocksTexts);
  const name = useNameIn(caseClocksTexts);
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<CaseClock>[] = [
    {
      key: 'node',
      title: t('columns.node'),
      lead: true,
      render: (clock) => (
        <>
          {zh ? clock.name.zh : clock.name.en}
          {clock.subject === '' || /^[0-9a-f-]{36}$/.test(clock.subject) ? null : <span className="soft"> · {clock.subject}</span>}
          {clock.pairedWith === null ? null : <div className="soft">{clock.pairedWith.role === 'limit' ? t('limit') : t('warning')}</div>}
        </>
      ),
    },
    { key: 'state', title: t('columns.state'), render: (clock) => <ClockState clock={clock} today={today} /> },
    {
      key: 'due',
      title: t('columns.due'),
      render: (clock) => <LegalDayText on={clock.dueOn ?? clock.printedEnd} clockId={clock.clockId} />,
    },
    { key: 'started', title: t('columns.started'), render: (clock) => <LegalDayText on={clock.startedOn} /> },
    { key: 'ended', title: t('columns.ended'), render: (clock) => <EndDays clock={clock} /> },
    { key: 'kind', title: t('columns.kind'), tight: true, render: (clock) => <span className="soft">{name('kinds', clock.kind)}</span> },
  ];
  return (
    <section className="panel" aria-label={label}>
      <DataTable label={label} rows={clocks} columns={columns} rowKey={(clock) => clock.clockId} toneOf={rowTone} empty={t('empty')} />
    </section>
  );
}

/** The day it was done, and beside it the day it was entered where somebody entered it later. */
function EndDays({ clock }: { readonly clock: CaseClock }) {
  const t = useTexts(deadlinesTexts);
  return (
    <>
      <LegalDayText on={clock.stoppedOn} />
      {clock.doneLate ? (
        <div>
          <StateMark tone="overdue">{t('proof.late')}</StateMark>
        </div>
      ) : null}
      {clock.backEntered && clock.enteredOn !== null ? (
        <div>
          <StateMark tone="soon">{t('proof.backEntered', { on: clock.enteredOn })}</StateMark>
        </div>
      ) : null}
    </>
  );
}
