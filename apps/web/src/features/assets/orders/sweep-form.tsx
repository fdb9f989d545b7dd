import { orderSweep } from '@duixian/assets/sweep-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { type NumbersTyped, numbersFrom, PaperNumbers } from '../paper-numbers.tsx';
import type { PropertyCase, SealedNumbers } from '../property-case.ts';
import { ordersTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly sealed: SealedNumbers;
  readonly onDone: () => void;
}

interface Values extends NumbersTyped {
  readonly everyHours: number;
  readonly until: string;
}

/** 决定持续查冻 · A pace, a last day, and the papers every freeze will rest on. */
export function SweepForm({ file, sealed, onDone }: Props) {
  const t = useTexts(ordersTexts);
  const c = useTexts(common);
  const ordering = useAct(orderSweep, onDone);
  const submit = ({ until, ...values }: Values) => {
    const on = dayFromText(until);
    if (on !== undefined) void ordering.act({ params: { case: file.caseId }, body: { ...values, until: on } });
  };
  const need = { required: true, message: t('sweep.need') };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ everyHours: 24, ...numbersFrom(sealed.rulings, sealed.freezeNotices) }}
      onFinish={submit}
    >
      <p className="soft">{t('sweep.hint')}</p>
      <Form.Item name="everyHours" label={t('sweep.hours')} rules={[need]}>
        <InputNumber min={1} max={720} precision={0} />
      </Form.Item>
      <Form.Item name="until" label={t('sweep.until')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <PaperNumbers rulings={sealed.rulings} notices={sealed.freezeNotices} />
      <RefusalNote problem={ordering.problem} texts={ordersTexts} onRetry={ordering.retry} />
      <ActButton primary submits pending={ordering.pending} hotkey="ctrl+enter">
        {t('sweep.submit')}
      </ActButton>
    </Form>
  );
}
