import { enterReportOrder } from '@duixian/assets/report-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import { reportTexts } from './texts.ts';

interface Values {
  readonly party: string;
  readonly orderNumber: string;
  readonly servedOn: string;
  readonly dueOn: string;
}

/** 登记报告财产令 · The days are the order's own. */
export function OrderForm({ file, onDone }: { readonly file: PropertyCase; readonly onDone: () => void }) {
  const t = useTexts(reportTexts);
  const c = useTexts(common);
  const entering = useAct(enterReportOrder, onDone);
  const need = { required: true, message: t('form.need') };
  const submit = (values: Values) => {
    const party = file.parties.find((each) => each.partyId === values.party)?.partyId;
    const servedOn = dayFromText(values.servedOn);
    const dueOn = dayFromText(values.dueOn);
    if (party === undefined || servedOn === undefined || dueOn === undefined) return;
    void entering.act({ params: { case: file.caseId }, body: { party, orderNumber: values.orderNumber, servedOn, dueOn } });
  };
  return (
    <Form<Values> layout="vertical" onFinish={submit}>
      <Form.Item name="party" label={t('form.party')} rules={[need]}>
        <Select
          options={file.parties.filter((party) => party.role === 'debtor').map(({ partyId, name }) => ({ value: partyId, label: name }))}
        />
      </Form.Item>
      <Form.Item name="orderNumber" label={t('form.number')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <div className="row lead-row">
        <Form.Item name="servedOn" label={t('form.servedOn')} rules={[need, dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="dueOn" label={t('form.dueOn')} extra={t('form.dueHint')} rules={[need, dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
      </div>
      <RefusalNote problem={entering.problem} texts={reportTexts} onRetry={entering.retry} />
      <ActButton primary submits pending={entering.pending} hotkey="ctrl+enter">
        {t('form.submit')}
      </ActButton>
    </Form>
  );
}
