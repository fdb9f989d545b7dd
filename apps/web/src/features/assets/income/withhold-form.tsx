import { type caseWithholdings, withholdIncome } from '@duixian/assets/hold-contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { PartyId } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
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
import { MoneyFirst } from '../../../ui/money-first.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';
import { incomeTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly livingCosts: Replied<typeof caseWithholdings>['livingCosts'];
  readonly onDone: () => void;
}

const SUMS = ['monthIncome', 'monthKeep', 'monthTake', 'total'] as const;

interface Values extends Readonly<Record<(typeof SUMS)[number], string>> {
  readonly party: PartyId;
  readonly employer: string;
  readonly employerCode?: string;
  readonly dependants: number;
  readonly fromMonth: string;
  readonly despiteMoney?: string;
}

/** 决定扣留 · How much a month, how much stays, and how much in all. */
export function WithholdForm({ file, livingCosts, onDone }: Props) {
  const t = useTexts(incomeTexts);
  const c = useTexts(common);
  const ordering = useAct(withholdIncome, onDone);
  const need = { required: true, message: t('need') };
  const debtors = file.parties.filter((party) => party.role === 'debtor');
  const submit = (values: Values) => {
    const fromMonth = dayFromText(values.fromMonth);
    const [income, keep, take, total] = SUMS.map((field) => fenFromYuan(values[field]));
    if (fromMonth === undefined || !income?.ok || !keep?.ok || !take?.ok || !total?.ok) return;
    const { party, employer, dependants } = values;
    const sums = { monthIncome: income.value, monthKeep: keep.value, monthTake: take.value, total: total.value };
    const rest = { employerCode: values.employerCode?.trim() || null, despiteMoney: values.despiteMoney ?? null };
    void ordering.act({ params: { case: file.caseId }, body: { party, employer, dependants, fromMonth, ...sums, ...rest } });
  };
  return (
    <KeptForm<Values>
      keep={`assets.withhold-form.${file.caseId}`}
      acts={[ordering]}
      layout="vertical"
      initialValues={{ dependants: 0, ...(debtors[0] === undefined ? {} : { party: debtors[0].partyId }) }}
      onFinish={submit}
    >
      <p className="soft">{t('hint', { debtor: livingCosts.debtor, each: livingCosts.eachDependant })}</p>
      <Form.Item name="party" label={t('fields.party')} rules={[need]}>
        <Select options={debtors.map((party) => ({ value: party.partyId, label: party.name }))} />
      </Form.Item>
      <Form.Item name="employer" label={t('fields.employer')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="employerCode" label={t('fields.employerCode')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="dependants" label={t('fields.dependants')} rules={[need]}>
        <InputNumber min={0} max={20} precision={0} />
      </Form.Item>
      {SUMS.map((field) => (
        <Form.Item key={field} name={field} label={t(`fields.${field}`)} rules={[need, amountRule(c('money.notAmount'))]}>
          <MoneyField />
        </Form.Item>
      ))}
      <Form.Item name="fromMonth" label={t('fields.fromMonth')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <MoneyFirst problem={ordering.problem} />
      <RefusalNote problem={ordering.problem} texts={assetsTexts} onRetry={ordering.retry} />
      <ActButton primary submits pending={ordering.pending} hotkey="ctrl+enter">
        {t('acts.order')}
      </ActButton>
    </KeptForm>
  );
}
