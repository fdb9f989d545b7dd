import { releaseMeasure } from '@duixian/assets/contract';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
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

/** 解除 · Lifts a hold, with the reason on record. */
export function ReleaseForm({ file, measure, sealed, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const releasing = useAct(releaseMeasure, onDone);
  return (
    <KeptForm<NumbersTyped & { reason: string }>
      keep={`assets.release-form.${file.caseId}.${measure.measureId}`}
      acts={[releasing]}
      layout="vertical"
      initialValues={numbersFrom(sealed.rulings, sealed.rulings)}
      onFinish={(values) => void releasing.act({ params: { case: file.caseId, measure: measure.measureId }, body: values })}
    >
      <Form.Item name="reason" label={t('windows.reason')} rules={[{ required: true, whitespace: true, message: t('windows.needReason') }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      <PaperNumbers rulings={sealed.rulings} notices={sealed.rulings} />
      <RefusalNote problem={releasing.problem} texts={assetsTexts} onRetry={releasing.retry} />
      <ActButton primary submits pending={releasing.pending} hotkey="ctrl+enter">
        {t('acts.release')}
      </ActButton>
    </KeptForm>
  );
}
