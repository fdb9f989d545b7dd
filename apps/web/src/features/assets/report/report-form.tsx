import { enterReport } from '@duixian/assets/report-contract';
import { REPORT_HEADINGS, type ReportHeading } from '@duixian/assets/rules/property-report';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, Select } from 'antd';
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
import type { ReportOrder } from './report.ts';
import { reportTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly order: ReportOrder;
  readonly kind: 'first' | 'supplement';
  readonly onDone: () => void;
}

interface Item {
  readonly heading?: ReportHeading;
  readonly description?: string;
  readonly number?: string;
  readonly value?: string;
  readonly note?: string;
}

interface Values {
  readonly receivedOn: string;
  readonly changedOn?: string;
  readonly items?: readonly Item[];
  readonly statement?: string;
}

/** 财产报告表 · The debtor's form, heading by heading (法释〔2017〕8号第五条). */
export function ReportForm({ file, order, kind, onDone }: Props) {
  const t = useTexts(reportTexts);
  const c = useTexts(common);
  const entering = useAct(enterReport, onDone);
  const need = { required: true, message: t('form.need') };
  const submit = (values: Values) => {
    const receivedOn = dayFromText(values.receivedOn);
    const changedOn = dayFromText(values.changedOn ?? '');
    if (receivedOn === undefined || (kind === 'supplement' && changedOn === undefined)) return;
    const items = (values.items ?? []).map((item) => {
      const value = fenFromYuan(item.value ?? '');
      return {
        heading: item.heading ?? 'deposit',
        description: item.description ?? '',
        number: item.number ?? '',
        value: value.ok ? value.value : null,
        note: item.note ?? '',
      };
    });
    const said = { receivedOn, items, statement: values.statement ?? '' };
    const params = { case: file.caseId, order: order.orderId };
    void entering.act(
      kind === 'supplement' && changedOn !== undefined
        ? { params, body: { kind: 'supplement', changedOn, ...said } }
        : { params, body: { kind: 'first', changedOn: null, ...said } },
    );
  };
  return (
    <KeptForm<Values>
      keep={`assets.report-form.${file.caseId}.${order.orderId}.${kind}`}
      acts={[entering]}
      layout="vertical"
      initialValues={{ items: [{ heading: 'deposit' }] }}
      onFinish={submit}
    >
      <div className="row lead-row">
        <Form.Item name="receivedOn" label={t('form.receivedOn')} rules={[need, dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        {kind === 'supplement' ? (
          <Form.Item name="changedOn" label={t('form.changedOn')} rules={[need, dayRule(c('day.notDay'))]}>
            <DayField />
          </Form.Item>
        ) : null}
      </div>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="report-item">
                <div className="row lead-row">
                  <Form.Item name={[name, 'heading']} label={t('form.heading')} rules={[need]}>
                    <Select options={REPORT_HEADINGS.map((value) => ({ value, label: t(`headings.${value}`) }))} />
                  </Form.Item>
                  <Form.Item name={[name, 'value']} label={t('form.value')} rules={[amountRule(c('money.notAmount'))]}>
                    <MoneyField />
                  </Form.Item>
                </div>
                <div className="row lead-row">
                  <Form.Item name={[name, 'description']} label={t('form.description')} rules={[{ ...need, whitespace: true }]}>
                    <Input maxLength={300} />
                  </Form.Item>
                  <Form.Item name={[name, 'number']} label={t('form.itemNumber')}>
                    <Input maxLength={80} />
                  </Form.Item>
                </div>
                <Form.Item name={[name, 'note']} label={t('form.note')}>
                  <Input maxLength={300} />
                </Form.Item>
                <ActButton small onAct={() => remove(name)}>
                  {t('form.removeItem')}
                </ActButton>
              </fieldset>
            ))}
            <ActButton small onAct={() => add({ heading: 'deposit' })}>
              {t('form.addItem')}
            </ActButton>
          </>
        )}
      </Form.List>
      <Form.Item name="statement" label={t('form.statement')}>
        <Input.TextArea rows={2} maxLength={2000} showCount />
      </Form.Item>
      <RefusalNote problem={entering.problem} texts={reportTexts} onRetry={entering.retry} />
      <ActButton primary submits pending={entering.pending} hotkey="ctrl+enter">
        {t('form.submit')}
      </ActButton>
    </KeptForm>
  );
}
