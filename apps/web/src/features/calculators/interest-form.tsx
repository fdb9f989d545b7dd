import { Form, type FormInstance, Input, Select } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { DAY_COUNTS, ENDS, EXAMPLE_INTEREST, type InterestValues, ITEM_KINDS, RATE_KINDS } from './interest-values.ts';
import { RowList } from './row-list.tsx';
import { calculatorTexts } from './texts.ts';

interface Props {
  readonly form: FormInstance<InterestValues>;
  readonly values: InterestValues;
  readonly disabled: boolean;
}

/** 利息表单 · The sums of the title, the interest it orders on the first of them, what was paid, and the day asked for. */
export function InterestForm({ form, values, disabled }: Props) {
  const t = useTexts(calculatorTexts);
  return (
    <Form form={form} layout="vertical" className="panel panel-body" initialValues={EXAMPLE_INTEREST} disabled={disabled}>
      <h2>{t('interest.debt')}</h2>
      <RowList name="items" first={{ kind: 'principal' }}>
        {(at) => (
          <>
            <Form.Item name={[at, 'amount']} label={t('interest.amount')}>
              <MoneyField />
            </Form.Item>
            <Form.Item name={[at, 'dueOn']} label={t('interest.dueOn')}>
              <DayField />
            </Form.Item>
            <Form.Item name={[at, 'kind']} label={t('interest.kind')}>
              <Select options={ITEM_KINDS.map((value) => ({ value, label: t(`interest.kinds.${value}`) }))} />
            </Form.Item>
          </>
        )}
      </RowList>
      <h2>{t('interest.general')}</h2>
      <RowList name="segments" first={{ rate: 'annual' }}>
        {(at) => (
          <>
            <Form.Item name={[at, 'from']} label={t('interest.from')}>
              <DayField />
            </Form.Item>
            <Form.Item name={[at, 'rate']} label={t('interest.rate')}>
              <Select options={RATE_KINDS.map((value) => ({ value, label: t(`interest.rates.${value}`) }))} popupMatchSelectWidth={false} />
            </Form.Item>
            <Form.Item name={[at, 'figure']} label={t('interest.figure')}>
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={[at, 'fixedOn']}
              label={t('interest.fixedOn')}
              hidden={values.segments?.[at]?.rate?.startsWith('lpr') !== true}
            >
              <DayField />
            </Form.Item>
          </>
        )}
      </RowList>
      <div className="calculator-fields">
        <Form.Item name="until" label={t('interest.until')} hidden={(values.segments?.length ?? 0) === 0}>
          <Select options={ENDS.map((value) => ({ value, label: t(`interest.ends.${value}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item name="untilOn" label={t('interest.untilOn')} hidden={values.until !== 'day'}>
          <DayField />
        </Form.Item>
        <Form.Item name="dayCount" label={t('interest.dayCount')} hidden={(values.segments?.length ?? 0) === 0}>
          <Select options={DAY_COUNTS.map((value) => ({ value, label: t(`interest.dayCounts.${value}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
      </div>
      <h2>{t('interest.payments')}</h2>
      <RowList name="payments" first={{}}>
        {(at) => (
          <>
            <Form.Item name={[at, 'amount']} label={t('interest.amount')}>
              <MoneyField />
            </Form.Item>
            <Form.Item name={[at, 'on']} label={t('interest.on')}>
              <DayField />
            </Form.Item>
          </>
        )}
      </RowList>
      <Form.Item name="asOf" label={t('interest.asOf')}>
        <DayField />
      </Form.Item>
    </Form>
  );
}
