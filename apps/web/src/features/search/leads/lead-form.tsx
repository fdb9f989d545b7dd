import { dayFromText } from '@duixian/kernel/legal-day';
import { receiveLead } from '@duixian/search/contract';
import { LEAD_GIVERS, LEAD_URGENCIES, type LeadGiver, type LeadUrgency } from '@duixian/search/rules/lead';
import { Form, Input, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { LeadCase } from './lead.ts';
import { leadsTexts } from './texts.ts';

const KINDS = ['deposit', 'real-estate', 'vehicle', 'equity', 'securities', 'housing-fund'] as const;

interface Values {
  readonly giver: LeadGiver;
  readonly giverName: string;
  readonly giverContact: string;
  readonly urgency: LeadUrgency;
  readonly kind: (typeof KINDS)[number] | 'none';
  readonly party: string;
  readonly content: string;
  readonly receivedOn: string;
}

/** 登记线索 · Who told, what, and how urgent: the clocks follow from it. */
export function LeadForm({ file, onDone }: { readonly file: LeadCase; readonly onDone: () => void }) {
  const t = useTexts(leadsTexts);
  const c = useTexts(common);
  const receiving = useAct(receiveLead, onDone);
  const need = [{ required: true, whitespace: true, message: t('form.need') }];
  const debtors = file.parties.filter((party) => party.role === 'debtor');
  const submit = ({ kind, party, receivedOn, ...values }: Values) => {
    const on = dayFromText(receivedOn);
    if (on === undefined) return;
    const about = debtors.find((debtor) => debtor.partyId === party)?.partyId ?? null;
    void receiving.act({
      params: { case: file.caseId },
      body: { ...values, propertyKind: kind === 'none' ? null : kind, party: about, receivedOn: on },
    });
  };
  return (
    <KeptForm<Values>
      keep={`search.lead-form.${file.caseId}`}
      acts={[receiving]}
      layout="vertical"
      initialValues={{ giver: 'creditor', urgency: 'ordinary', kind: 'none', party: 'none' }}
      onFinish={submit}
    >
      <Form.Item name="giver" label={t('form.giver')}>
        <Select options={LEAD_GIVERS.map((value) => ({ value, label: t(`givers.${value}`) }))} />
      </Form.Item>
      <div className="row lead-row">
        <Form.Item name="giverName" label={t('form.giverName')} rules={need}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="giverContact" label={t('form.giverContact')} rules={need}>
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <Form.Item name="urgency" label={t('form.urgency')}>
        <Radio.Group options={LEAD_URGENCIES.map((value) => ({ value, label: t(`urgencies.${value}`) }))} />
      </Form.Item>
      <div className="row lead-row">
        <Form.Item name="kind" label={t('form.kind')}>
          <Select
            options={[{ value: 'none', label: t('form.noKind') }, ...KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
          />
        </Form.Item>
        <Form.Item name="party" label={t('form.party')}>
          <Select
            options={[
              { value: 'none', label: t('form.noParty') },
              ...debtors.map(({ partyId, name }) => ({ value: partyId, label: name })),
            ]}
          />
        </Form.Item>
      </div>
      <Form.Item name="content" label={t('form.content')} rules={need}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item
        name="receivedOn"
        label={t('form.receivedOn')}
        rules={[{ required: true, message: t('form.need') }, dayRule(c('day.notDay'))]}
      >
        <DayField />
      </Form.Item>
      <RefusalNote problem={receiving.problem} texts={leadsTexts} onRetry={receiving.retry} />
      <ActButton primary submits pending={receiving.pending} hotkey="ctrl+enter">
        {t('form.submit')}
      </ActButton>
    </KeptForm>
  );
}
