import { judgeReport } from '@duixian/assets/report-contract';
import { REPORT_CONSEQUENCES, type ReportConsequence, type ReportVerdict } from '@duixian/assets/rules/property-report';
import { Form, Input, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
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

interface Values {
  readonly verdict: ReportVerdict;
  readonly consequence: ReportConsequence;
  readonly reason: string;
}

/** Which verdicts the facts allow: silence is a refusal, a report in time is not late. */
function verdictsFor(order: ReportOrder): readonly ReportVerdict[] {
  if (order.reports.length === 0) return ['refused'];
  return order.state === 'reported-late' ? ['truthful', 'late', 'false', 'refused'] : ['truthful', 'false', 'refused'];
}

/** 核查结论 · A person's word on the report, and what follows. */
export function JudgeForm({ file, order, onDone }: Props) {
  const t = useTexts(reportTexts);
  const [form] = Form.useForm<Values>();
  const verdicts = verdictsFor(order);
  const verdict = Form.useWatch('verdict', form) ?? verdicts[0];
  const judging = useAct(judgeReport, onDone);
  const submit = (values: Values) =>
    void judging.act({
      params: { case: file.caseId, order: order.orderId },
      body: { ...values, consequence: values.verdict === 'truthful' ? 'none' : values.consequence },
    });
  return (
    <KeptForm<Values>
      keep={`assets.judge-form.${file.caseId}.${order.orderId}`}
      acts={[judging]}
      form={form}
      layout="vertical"
      initialValues={{ verdict: verdicts[0], consequence: 'none' }}
      onFinish={submit}
    >
      <Form.Item name="verdict" label={t('form.verdict')}>
        <Radio.Group options={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) }))} />
      </Form.Item>
      {verdict === 'truthful' ? null : (
        <Form.Item name="consequence" label={t('form.consequence')} extra={t('form.consequenceHint')}>
          <Select options={REPORT_CONSEQUENCES.map((value) => ({ value, label: t(`consequences.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('form.reason')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <RefusalNote problem={judging.problem} texts={reportTexts} onRetry={judging.retry} />
      <ActButton primary submits pending={judging.pending} hotkey="ctrl+enter">
        {t('acts.judge')}
      </ActButton>
    </KeptForm>
  );
}
