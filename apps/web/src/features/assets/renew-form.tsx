import { decideRenewal } from '@duixian/assets/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { dayRule } from '../../ui/field-rules.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { type NumbersTyped, numbersFrom, PaperNumbers } from './paper-numbers.tsx';
import type { Measure, PropertyCase, SealedNumbers } from './property-case.ts';
import { assetsTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly measure: Measure;
  readonly sealed: SealedNumbers;
  readonly onDone: () => void;
}

interface Values extends NumbersTyped {
  readonly decision: 'renew' | 'let-lapse';
  readonly until?: string;
  readonly reason: string;
}

/** 续控决定 · Renew, or let it end: either way a person decides and says why. */
export function RenewForm({ file, measure, sealed, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const decision = Form.useWatch('decision', form) ?? 'renew';
  const deciding = useAct(decideRenewal, onDone);
  const submit = ({ reason, until, rulingNumber, noticeNumber }: Values) =>
    void deciding.act({
      params: { case: file.caseId, measure: measure.measureId },
      body:
        decision === 'renew'
          ? { decision, reason, until: dayFromText(until ?? '') ?? null, rulingNumber, noticeNumber }
          : { decision: 'let-lapse', reason },
    });
  return (
    <KeptForm<Values>
      keep={`assets.renew-form.${file.caseId}.${measure.measureId}`}
      acts={[deciding]}
      form={form}
      layout="vertical"
      initialValues={{ decision: 'renew', ...numbersFrom(sealed.rulings, sealed.rulings) }}
      onFinish={submit}
    >
      <Form.Item name="decision" label={t('windows.decision')}>
        <Radio.Group
          options={[
            { value: 'renew', label: t('windows.decisions.renew') },
            { value: 'let-lapse', label: t('windows.decisions.let-lapse') },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('windows.reason')} rules={[{ required: true, whitespace: true, message: t('windows.needReason') }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      {decision === 'renew' ? (
        <>
          <Form.Item name="until" label={t('windows.until')} rules={[dayRule(c('day.notDay'))]}>
            <DayField />
          </Form.Item>
          <PaperNumbers rulings={sealed.rulings} notices={sealed.rulings} />
        </>
      ) : null}
      <RefusalNote problem={deciding.problem} texts={assetsTexts} onRetry={deciding.retry} />
      <ActButton primary submits pending={deciding.pending} hotkey="ctrl+enter">
        {c('actions.confirm')}
      </ActButton>
    </KeptForm>
  );
}
