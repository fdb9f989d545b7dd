import { valueAsset } from '@duixian/assets/contract';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { amountRule } from '../../ui/field-rules.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { Asset, PropertyCase } from './property-case.ts';
import { assetsTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly onDone: () => void;
}

/** 登记估值 · What a thing is taken to be worth in the meter, and on what ground. */
export function ValueForm({ file, asset, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const valuing = useAct(valueAsset, onDone);
  const submit = (values: { value: string; ground: string }) => {
    const value = fenFromYuan(values.value);
    if (value.ok)
      void valuing.act({ params: { case: file.caseId, asset: asset.assetId }, body: { value: value.value, ground: values.ground } });
  };
  return (
    <KeptForm<{ value: string; ground: string }>
      keep={`assets.value-form.${file.caseId}.${asset.assetId}`}
      acts={[valuing]}
      layout="vertical"
      onFinish={submit}
    >
      <Form.Item
        name="value"
        label={t('windows.worth')}
        rules={[{ required: true, message: t('windows.needAmount') }, amountRule(c('money.notAmount'))]}
      >
        <MoneyField />
      </Form.Item>
      <Form.Item name="ground" label={t('windows.ground')} rules={[{ required: true, whitespace: true, message: t('windows.needGround') }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      <RefusalNote problem={valuing.problem} texts={assetsTexts} onRetry={valuing.retry} />
      <ActButton primary submits pending={valuing.pending} hotkey="ctrl+enter">
        {t('acts.value')}
      </ActButton>
    </KeptForm>
  );
}
