import { courtLoads } from '@duixian/assignment/contract';
import { previewHandOver } from '@duixian/assignment/staff-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { idFrom, type PersonId } from '@duixian/kernel/ids';
import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useSession } from '../../../session/session.tsx';
import { findText, useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { assignmentTexts } from '../texts.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { staffTexts } from './texts.ts';

export type Plan = Replied<typeof previewHandOver>;
type Row = Plan['cases'][number];

/** 休假移交 · Choose a person, see where each piece of their work would go and why, then hand all of it over in one act. */
export function HandOverSection() {
  const t = useTexts(staffTexts);
  const { courtId } = useSession();
  const [person, setPerson] = useState<PersonId | undefined>(undefined);
  const [done, setDone] = useState<Plan | undefined>(undefined);
  const look = useCall(courtLoads, { params: { court: courtId } });
  const options = (look.data?.officers ?? []).map((one) => ({
    value: one.officer,
    label: `${one.name} · ${one.onLeave ? t('leave.onLeave') : t('leave.open', { open: one.open })}`,
  }));
  const choose = (value: string) => {
    setPerson(idFrom<'person'>(value));
    setDone(undefined);
  };
  return (
    <section className="panel" aria-label={t('leave.title')}>
      <div className="panel-head">
        <h2>{t('leave.title')}</h2>
      </div>
      <div className="panel-body stack">
        <div className="stack">
          <span>{t('leave.who')}</span>
          <Select
            aria-label={t('leave.who')}
            placeholder={t('leave.pick')}
            options={options}
            onChange={choose}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </div>
        {done === undefined ? null : (
          <div role="status" className="stack">
            <StateMark tone="done">{t('leave.done', { count: done.cases.length })}</StateMark>
            <PlanTable plan={done} label={t('leave.result')} />
          </div>
        )}
        {person === undefined || done !== undefined ? null : <Preview key={person} person={person} onDone={setDone} />}
      </div>
    </section>
  );
}

function Preview({ person, onDone }: { readonly person: PersonId; readonly onDone: (plan: Plan) => void }) {
  const t = useTexts(staffTexts);
  const look = useCall(previewHandOver, { params: { person } });
  return (
    <Looked look={look} texts={assignmentTexts}>
      {(plan) => (
        <>
          <p>{plan.cases.length === 0 ? t('leave.none') : t('leave.preview', { count: plan.cases.length })}</p>
          <PlanTable plan={plan} label={t('leave.title')} />
          <p className="soft">{t('leave.tasks', { withCases: plan.tasks.withCases, toQueue: plan.tasks.toQueue })}</p>
          <HandOverForm person={person} plan={plan} onDone={onDone} />
        </>
      )}
    </Looked>
  );
}

function PlanTable({ plan, label }: { readonly plan: Plan; readonly label: string }) {
  const t = useTexts(staffTexts);
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('leave.case'),
      lead: true,
      render: (row) => (
        <>
          <CaseNumberText number={row.caseNumber} caseId={row.caseId} />
          <div className="soft">{row.summary}</div>
        </>
      ),
    },
    {
      key: 'to',
      title: t('leave.to'),
      render: (row) => (row.to === null ? <StateMark tone="failed">{t('leave.nobody')}</StateMark> : <strong>{row.to.name}</strong>),
    },
    {
      key: 'why',
      title: t('leave.why'),
      render: (row) => (row.to === null ? '–' : (findText(staffTexts.namespace, `by.${row.to.decidedBy}`, {}) ?? row.to.decidedBy)),
    },
  ];
  if (plan.cases.length === 0) return null;
  return <DataTable label={label} rows={plan.cases} columns={columns} rowKey={(row) => row.caseId} />;
}
