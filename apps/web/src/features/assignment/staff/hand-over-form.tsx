import { handOverWork } from '@duixian/assignment/staff-contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { PersonId } from '@duixian/kernel/ids';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { assignmentTexts } from '../texts.ts';
import { staffTexts } from './texts.ts';

type Plan = Replied<typeof handOverWork>;

interface Values {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

interface Props {
  readonly person: PersonId;
  readonly plan: Plan;
  readonly onDone: (plan: Plan) => void;
}

/** 移交 · With the days of the leave, or the work alone. It is not offered while a single case has nobody to go to. */
export function HandOverForm({ person, plan, onDone }: Props) {
  const t = useTexts(staffTexts);
  const { today } = useSession();
  const [alone, setAlone] = useState(false);
  const handing = useAct(handOverWork, onDone);
  const stuck = plan.cases.filter((one) => one.to === null).length;
  const submit = ({ from, until, reason }: Values) => {
    const [fromOn, untilOn] = [dayFromText(from), dayFromText(until)];
    if (!alone && (fromOn === undefined || untilOn === undefined)) return;
    const leave = alone || fromOn === undefined || untilOn === undefined ? null : { from: fromOn, until: untilOn };
    void handing.act({ params: { person }, body: { reason, leave } });
  };
  const needDay = [{ required: true, message: t('leave.needDay') }];
  const initial = { from: plusDays(today, 1).toString(), until: plusDays(today, 14).toString() };
  return (
    <Form<Values> layout="vertical" onFinish={submit} initialValues={initial}>
      {stuck === 0 ? null : <StateMark tone="urgent">{t('leave.stuck', { count: stuck })}</StateMark>}
      <Form.Item>
        <Checkbox checked={alone} onChange={(event) => setAlone(event.target.checked)}>
          {t('leave.alone')}
        </Checkbox>
      </Form.Item>
      {alone ? null : (
        <div className="row">
          <Form.Item name="from" label={t('leave.from')} rules={needDay}>
            <DayField />
          </Form.Item>
          <Form.Item name="until" label={t('leave.until')} rules={needDay}>
            <DayField />
          </Form.Item>
        </div>
      )}
      <Form.Item name="reason" label={t('leave.reason')} rules={[{ required: true, whitespace: true, message: t('leave.need') }]}>
        <Input maxLength={500} />
      </Form.Item>
      <RefusalNote problem={handing.problem} texts={assignmentTexts} onRetry={handing.retry} />
      <ActButton primary submits pending={handing.pending} disabled={stuck > 0}>
        {t('leave.submit', { count: plan.cases.length })}
      </ActButton>
    </Form>
  );
}
