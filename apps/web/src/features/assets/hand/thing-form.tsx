import { enterThing } from '@duixian/assets/hand-contract';
import { HAND_KINDS, type HandKind } from '@duixian/assets/rules/asset-kind';
import { RIGHTS } from '@duixian/assets/rules/hand-thing';
import type { PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, InputNumber, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import { handTexts } from './texts.ts';
import { detailsFrom, FIELDS, NATURES, type ThingTyped } from './thing-fields.ts';

interface Props {
  readonly file: PropertyCase;
  readonly onDone: () => void;
}

interface Values extends ThingTyped {
  readonly party: PartyId;
  readonly label: string;
  readonly holder: string;
  readonly value?: string;
  readonly foundBy: string;
  readonly foundOn: string;
  readonly place: string;
  readonly paper: string;
}

/** 登记线下财产 · What it is, who has it, and how it was found. */
export function ThingForm({ file, onDone }: Props) {
  const t = useTexts(handTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const kind: HandKind = Form.useWatch('kind', form) ?? 'movable';
  const entering = useAct(enterThing, onDone);
  const need = { required: true, message: t('need') };
  const words = { ...need, whitespace: true };
  const submit = (values: Values) => {
    const details = detailsFrom(values);
    if (details === undefined) return;
    const { party, label, holder, foundBy, place, paper } = values;
    const worth = fenFromYuan(values.value ?? '');
    const body = {
      party,
      label,
      holder,
      foundBy,
      place,
      paper,
      details,
      foundOn: day(values.foundOn),
      value: worth.ok ? worth.value : null,
    };
    void entering.act({ params: { case: file.caseId }, body });
  };
  const debtors = file.parties.filter((party) => party.role === 'debtor');
  return (
    <KeptForm<Values>
      form={form}
      keep={`assets.thing.${file.caseId}`}
      acts={[entering]}
      layout="vertical"
      initialValues={{
        kind: 'movable',
        nature: 'ordinary',
        right: 'patent',
        quantity: 1,
        ...(debtors[0] === undefined ? {} : { party: debtors[0].partyId }),
      }}
      onFinish={submit}
    >
      <p className="soft">{t('lead')}</p>
      <Form.Item name="kind" label={t('fields.kind')} rules={[need]}>
        <Select
          options={HAND_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={() => form.setFieldValue('nature', 'ordinary')}
        />
      </Form.Item>
      <Form.Item name="party" label={t('fields.party')} rules={[need]}>
        <Select options={debtors.map((party) => ({ value: party.partyId, label: party.name }))} />
      </Form.Item>
      <Form.Item name="label" label={t('fields.label')} rules={[words]}>
        <Input maxLength={120} />
      </Form.Item>
      {FIELDS[kind].map(({ name, as, must, most }) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          rules={[
            ...(must ? [as === 'words' ? words : need] : []),
            ...(as === 'day' ? [dayRule(c('day.notDay'))] : as === 'money' ? [amountRule(c('money.notAmount'))] : []),
          ]}
        >
          {as === 'day' ? (
            <DayField />
          ) : as === 'money' ? (
            <MoneyField />
          ) : as === 'count' ? (
            <InputNumber min={1} max={1_000_000} precision={0} />
          ) : as === 'nature' ? (
            <Select options={NATURES[kind].map((value) => ({ value, label: t(`natures.${value}`) }))} />
          ) : as === 'right' ? (
            <Select options={RIGHTS.map((value) => ({ value, label: t(`rights.${value}`) }))} />
          ) : (
            <Input maxLength={most} />
          )}
        </Form.Item>
      ))}
      <Form.Item name="holder" label={t('fields.holder')} rules={[words]}>
        <Input maxLength={120} />
      </Form.Item>
      {kind === 'claim' ? null : (
        <Form.Item name="value" label={t('fields.value')} rules={[amountRule(c('money.notAmount'))]}>
          <MoneyField />
        </Form.Item>
      )}
      <Form.Item name="foundBy" label={t('fields.foundBy')} rules={[words]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="foundOn" label={t('fields.foundOn')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="place" label={t('fields.place')} rules={[words]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="paper" label={t('fields.paper')} rules={[words]}>
        <Input maxLength={80} />
      </Form.Item>
      <RefusalNote problem={entering.problem} texts={handTexts} onRetry={entering.retry} />
      <ActButton primary submits pending={entering.pending} hotkey="ctrl+enter">
        {t('enter')}
      </ActButton>
    </KeptForm>
  );
}
