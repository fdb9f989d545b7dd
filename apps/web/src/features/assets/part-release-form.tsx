import { releasePart } from '@duixian/assets/release-contract';
import { type Fen, fenFromYuan, yuanText } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { amountRule } from '../../ui/field-rules.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { type NumbersTyped, numbersFrom, PaperNumbers } from './paper-numbers.tsx';
import type { Measure, PropertyCase, SealedNumbers } from './property-case.ts';
import { assetsTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly measure: Measure;
  readonly sealed: SealedNumbers;
  /** As proposed; what a person types counts. */
  readonly keep: Fen | null;
  readonly onDone: () => void;
}

interface Values extends NumbersTyped {
  readonly keep: string;
  readonly reason: string;
}

/** 部分解除 · Of the money held, the sum that stays. */
export function PartReleaseForm({ file, measure, sealed, keep, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const releasing = useAct(releasePart, onDone);
  const submit = ({ keep: typed, ...rest }: Values) => {
    const stays = fenFromYuan(typed);
    if (stays.ok) void releasing.act({ params: { case: file.caseId, measure: measure.measureId }, body: { ...rest, keep: stays.value } });
  };
  return (
    <KeptForm<Values>
      keep={`assets.part-release-form.${file.caseId}.${measure.measureId}`}
      acts={[releasing]}
      layout="vertical"
      initialValues={{ ...(keep === null ? {} : { keep: yuanText(keep) }), ...numbersFrom(sealed.rulings, sealed.rulings) }}
      onFinish={submit}
    >
      <Form.Item
        name="keep"
        label={t('windows.keep')}
        {...(measure.held === null ? {} : { extra: t('windows.heldNow', { amount: measure.held }) })}
        rules={[{ required: true, message: t('windows.needAmount') }, amountRule(c('money.notAmount'))]}
      >
        <MoneyField />
      </Form.Item>
      <Form.Item name="reason" label={t('windows.reason')} rules={[{ required: true, whitespace: true, message: t('windows.needReason') }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      <PaperNumbers rulings={sealed.rulings} notices={sealed.rulings} />
      <RefusalNote problem={releasing.problem} texts={assetsTexts} onRetry={releasing.retry} />
      <ActButton primary submits pending={releasing.pending} hotkey="ctrl+enter">
        {t('acts.releasePart')}
      </ActButton>
    </KeptForm>
  );
}
