import { serveDistribution } from '@duixian/funds/plans-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { common } from '../../../texts/house-words.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { Plan } from './plan.ts';
import { distributionTexts } from './texts.ts';

type Notice = Plan['notices'][number];

/** 送达 · Each recipient with his own fifteen days; service is noted where it happened. */
export function PlanNotices({ plan }: { readonly plan: Plan }) {
  const t = useTexts(distributionTexts);
  const name = useNameIn(distributionTexts);
  const mayServe = useMay('funds.draft-payout') && plan.state === 'approved';
  const [noting, setNoting] = useState<string | undefined>(undefined);
  const columns: readonly Column<Notice>[] = [
    { key: 'name', title: t('notices.name'), lead: true, render: (row) => row.name },
    { key: 'role', title: t('notices.role'), tight: true, render: (row) => name('notices.roles', row.role) },
    {
      key: 'served',
      title: t('notices.served'),
      render: (row) =>
        row.servedOn === null ? (
          <StateMark tone="todo">{t('notices.not')}</StateMark>
        ) : (
          <>
            <LegalDayText on={row.servedOn} /> <span className="soft">{row.servedHow}</span>
          </>
        ),
    },
    {
      key: 'last',
      title: t('notices.lastDay'),
      tight: true,
      render: (row) => (row.lastDay === null ? <span className="soft">–</span> : <LegalDayText on={row.lastDay} />),
    },
    ...(mayServe
      ? [
          {
            key: 'acts',
            title: t('acts'),
            render: (row: Notice) =>
              row.servedOn !== null ? null : noting === row.notice ? (
                <NoteService plan={plan} notice={row.notice} onDone={() => setNoting(undefined)} />
              ) : (
                <ActButton small onAct={() => setNoting(row.notice)}>
                  {t('notices.note')}
                </ActButton>
              ),
          },
        ]
      : []),
  ];
  return <DataTable label={t('notices.title')} rows={plan.notices} columns={columns} rowKey={(row) => row.notice} />;
}

function NoteService({ plan, notice, onDone }: { readonly plan: Plan; readonly notice: string; readonly onDone: () => void }) {
  const t = useTexts(distributionTexts);
  const c = useTexts(common);
  const { today } = useSession();
  const serving = useAct(serveDistribution, onDone);
  const need = { required: true, whitespace: true, message: t('need') };
  const submit = ({ on, how }: { readonly on: string; readonly how: string }) => {
    const day = dayFromText(on);
    if (day !== undefined) void serving.act({ params: { distribution: plan.distributionId }, body: { notice, on: day, how } });
  };
  return (
    <Form layout="vertical" initialValues={{ on: today.toString() }} onFinish={submit}>
      <Form.Item name="on" label={t('notices.on')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="how" label={t('notices.how')} rules={[need]}>
        <Input maxLength={100} />
      </Form.Item>
      <RefusalNote problem={serving.problem} texts={distributionTexts} onRetry={serving.retry} />
      <ActButton small primary submits pending={serving.pending}>
        {t('notices.save')}
      </ActButton>
    </Form>
  );
}
