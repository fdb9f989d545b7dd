import { Form, type FormInstance, Input, Select } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { DEBTORS, type DistributionValues, EXAMPLE_DISTRIBUTION, NATURES, PRESETS } from './distribution-values.ts';
import { RowList } from './row-list.tsx';
import { calculatorTexts } from './texts.ts';

/** 分配表单 · What was realised, what it cost, and who claims it. */
export function DistributionForm({ form, disabled }: { readonly form: FormInstance<DistributionValues>; readonly disabled: boolean }) {
  const t = useTexts(calculatorTexts);
  return (
    <Form form={form} layout="vertical" className="panel panel-body" initialValues={EXAMPLE_DISTRIBUTION} disabled={disabled}>
      <h2>{t('distribution.title')}</h2>
      <div className="calculator-fields">
        <Form.Item name="debtor" label={t('distribution.debtor')}>
          <Select options={DEBTORS.map((value) => ({ value, label: t(`distribution.debtors.${value}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item name="rules" label={t('distribution.rules')}>
          <Select options={PRESETS.map((value) => ({ value, label: t(`distribution.presets.${value}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item name="pool" label={t('distribution.pool')}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="saleCosts" label={t('distribution.saleCosts')}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="costs" label={t('distribution.costs')}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="closesOn" label={t('distribution.closesOn')}>
          <DayField />
        </Form.Item>
        <Form.Item name="bonusPercent" label={t('distribution.bonusPercent')}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      </div>
      <h2>{t('distribution.claims')}</h2>
      <RowList name="claims" first={{ nature: 'ordinary' }}>
        {(at) => (
          <>
            <Form.Item name={[at, 'creditor']} label={t('distribution.creditor')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[at, 'amount']} label={t('distribution.amount')}>
              <MoneyField />
            </Form.Item>
            <Form.Item name={[at, 'doubled']} label={t('distribution.doubled')}>
              <MoneyField />
            </Form.Item>
            <Form.Item name={[at, 'nature']} label={t('distribution.kind')}>
              <Select
                options={NATURES.map((value) => ({ value, label: t(`distribution.kinds.${value}`) }))}
                popupMatchSelectWidth={false}
              />
            </Form.Item>
            <Form.Item name={[at, 'rank']} label={t('distribution.rank')}>
              <Input inputMode="numeric" autoComplete="off" />
            </Form.Item>
            <Form.Item name={[at, 'appliedOn']} label={t('distribution.appliedOn')}>
              <DayField />
            </Form.Item>
          </>
        )}
      </RowList>
    </Form>
  );
}
