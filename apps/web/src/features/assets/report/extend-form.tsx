import { extendReport } from '@duixian/assets/report-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import type { ReportOrder } from './report.ts';
import { reportTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly order: ReportOrder;
  readonly onDone: () => void;
}

/** 延长报告期限 · On a written request with a reason (法释〔2017〕8号第五条). */
export function ExtendForm({ file, order, onDone }: Props) {
  const t = useTexts(reportTexts);
  const c = useTexts(common);
  const extending = useAct(extendReport, onDone);
  const submit = ({ dueOn, reason }: { dueOn: string; reason: string }) => {
    const on = dayFromText(dueOn);
    if (on !== undefined) void extending.act({ params: { case: file.caseId, order: order.orderId }, body: { dueOn: on, reason } });
  };
  return (
    <KeptForm<{ dueOn: string; reason: string }>
      keep={`assets.extend-form.${file.caseId}.${order.orderId}`}
      acts={[extending]}
      layout="vertical"
      onFinish={submit}
    >
      <Form.Item name="dueOn" label={t('form.dueOn')} rules={[{ required: true, message: t('form.need') }, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label={t('form.reason')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      <RefusalNote problem={extending.problem} texts={reportTexts} onRetry={extending.retry} />
      <ActButton primary submits pending={extending.pending} hotkey="ctrl+enter">
        {t('acts.extend')}
      </ActButton>
    </KeptForm>
  );
}
