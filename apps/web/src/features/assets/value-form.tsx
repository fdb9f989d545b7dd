import { valueAsset } from '@duixian/assets/contract';
import { valueSecurities } from '@duixian/assets/register-contract';
import { UNIT_PRICE } from '@duixian/assets/rules/unit-price';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../ui/field-rules.ts';
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

interface Worth {
  readonly value: string;
  readonly valuedOn: string;
  readonly ground: string;
}

/** 登记估值 · What a thing is taken to be worth in the meter, and on what ground; securities by the price of a unit. */
export function ValueForm({ file, asset, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const whole = useAct(valueAsset, onDone);
  const byUnit = useAct(valueSecurities, onDone);
  const quantity = asset.kind === 'securities' ? Number(asset.facts.quantity ?? 0) : 0;
  const valuing = quantity > 0 ? byUnit : whole;
  const submit = (values: Worth) => {
    const valuedOn = dayFromText(values.valuedOn);
    const params = { case: file.caseId, asset: asset.assetId };
    if (valuedOn === undefined) return;
    const { ground } = values;
    if (quantity > 0) return void byUnit.act({ params, body: { price: values.value.trim(), ground, valuedOn } });
    const value = fenFromYuan(values.value);
    if (value.ok) void whole.act({ params, body: { value: value.value, ground, valuedOn } });
  };
  return (
    <KeptForm<Worth> keep={`assets.value-form.${file.caseId}.${asset.assetId}`} acts={[whole, byUnit]} layout="vertical" onFinish={submit}>
      {quantity > 0 ? (
        <Form.Item
          name="value"
          label={t('windows.unitPrice')}
          extra={t('windows.unitsHint', { quantity })}
          rules={[{ required: true, pattern: UNIT_PRICE, message: c('money.notAmount') }]}
        >
          <Input className="num" inputMode="decimal" maxLength={13} />
        </Form.Item>
      ) : (
        <Form.Item
          name="value"
          label={t('windows.worth')}
          rules={[{ required: true, message: t('windows.needAmount') }, amountRule(c('money.notAmount'))]}
        >
          <MoneyField />
        </Form.Item>
      )}
      <Form.Item
        name="valuedOn"
        label={t('windows.valuedOn')}
        rules={[{ required: true, message: t('windows.needDay') }, dayRule(c('day.notDay'))]}
      >
        <DayField />
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
