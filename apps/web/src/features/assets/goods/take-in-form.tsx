import { takeInGoods } from '@duixian/assets/goods-contract';
import type { PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import { goodsTexts } from './texts.ts';

const NATURES = ['ordinary', 'valuable', 'perishable'] as const;
const PURPOSES = ['owed', 'seized'] as const;
const KEEPERS = ['court', 'outside', 'debtor'] as const;
const WORDS = [
  { name: 'keeperName', most: 80, must: true },
  { name: 'inventoryNumber', most: 60, must: true },
  { name: 'receiptNumber', most: 60, must: true },
  { name: 'sealNumber', most: 60, must: false },
] as const;

interface Values {
  readonly party: PartyId;
  readonly label: string;
  readonly quantity: number;
  readonly unit: string;
  readonly nature: (typeof NATURES)[number];
  readonly purpose: (typeof PURPOSES)[number];
  readonly takenOn: string;
  readonly keeper: (typeof KEEPERS)[number];
  readonly keeperName: string;
  readonly inventoryNumber: string;
  readonly receiptNumber: string;
  readonly sealNumber?: string;
}

interface Props {
  readonly file: PropertyCase;
  readonly onDone: () => void;
}

/** 接收物品 · A list and a receipt for everything that comes into custody. */
export function TakeInForm({ file, onDone }: Props) {
  const t = useTexts(goodsTexts);
  const taking = useAct(takeInGoods, onDone);
  const need = { required: true, message: t('need') };
  const submit = (values: Values) => {
    const body = { ...values, takenOn: day(values.takenOn), sealNumber: values.sealNumber?.trim() || null };
    void taking.act({ params: { case: file.caseId }, body });
  };
  const first = file.parties.find((party) => party.role === 'debtor');
  return (
    <KeptForm<Values>
      keep={`assets.take-in.${file.caseId}`}
      acts={[taking]}
      layout="vertical"
      initialValues={{
        quantity: 1,
        nature: 'ordinary',
        purpose: 'owed',
        keeper: 'court',
        ...(first === undefined ? {} : { party: first.partyId }),
      }}
      onFinish={submit}
    >
      <p className="soft">{t('lead')}</p>
      <Form.Item name="party" label={t('fields.party')} rules={[need]}>
        <Select options={file.parties.map((party) => ({ value: party.partyId, label: party.name }))} />
      </Form.Item>
      <Form.Item name="label" label={t('fields.label')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="quantity" label={t('fields.quantity')} rules={[need]}>
        <InputNumber min={1} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="unit" label={t('fields.unit')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="nature" label={t('fields.nature')}>
        <Radio.Group options={NATURES.map((value) => ({ value, label: t(`natures.${value}`) }))} />
      </Form.Item>
      <Form.Item name="purpose" label={t('fields.purpose')}>
        <Radio.Group options={PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="takenOn" label={t('fields.takenOn')} rules={[need, dayRule(t('need'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="keeper" label={t('fields.keeper')}>
        <Radio.Group options={KEEPERS.map((value) => ({ value, label: t(`keepers.${value}`) }))} />
      </Form.Item>
      {WORDS.map(({ name, most, must }) => (
        <Form.Item key={name} name={name} label={t(`fields.${name}`)} rules={must ? [{ ...need, whitespace: true }] : []}>
          <Input maxLength={most} />
        </Form.Item>
      ))}
      <RefusalNote problem={taking.problem} texts={goodsTexts} onRetry={taking.retry} />
      <ActButton primary submits pending={taking.pending} hotkey="ctrl+enter">
        {t('acts.take')}
      </ActButton>
    </KeptForm>
  );
}
