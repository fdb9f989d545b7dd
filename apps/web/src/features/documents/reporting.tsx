import { reportService } from '@duixian/documents/contract';
import { idFrom } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { dayRule } from '../../ui/field-rules.ts';
import { DocumentsRefusal } from './documents-refusal.tsx';
import type { Paper } from './papers-case.ts';
import { documentsTexts } from './texts.ts';

interface Values {
  readonly kind: 'received' | 'left' | 'returned';
  readonly on: string;
  readonly words: string;
  readonly ownAddress?: boolean;
}

const WORDS = { received: 'by', left: 'witness', returned: 'reason' } as const;

/** 登记送达结果 · What whoever carried or posted the paper has to tell. */
export function Reporting({ service }: { readonly service: Paper['services'][number] }) {
  const t = useTexts(documentsTexts);
  const c = useTexts(common);
  const [kind, setKind] = useState<Values['kind']>('received');
  const [asking, setAsking] = useState(false);
  const reporting = useAct(reportService, () => setAsking(false));
  if (!asking)
    return (
      <ActButton small onAct={() => setAsking(true)}>
        {t('report.title')}
      </ActButton>
    );
  const kinds = service.channel === 'direct' ? (['received', 'left', 'returned'] as const) : (['received', 'returned'] as const);
  const need = (name: string) => ({ required: true, whitespace: true, message: t('report.need', { name }) });
  const submit = ({ on: typed, words, ownAddress }: Values) => {
    const on = dayFromText(typed);
    if (on === undefined) return;
    const report =
      kind === 'received'
        ? { kind, on, by: words }
        : kind === 'left'
          ? { kind, on, witness: words }
          : { kind, on, reason: words, ownAddress: ownAddress ?? false };
    void reporting.act({ params: { service: idFrom<'service'>(service.serviceId) }, body: report });
  };
  return (
    <Form<Values> layout="vertical" onFinish={submit}>
      <Form.Item label={t('report.kind')}>
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={kinds.map((one) => ({ value: one, label: t(`report.${one}`) }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('report.on')} rules={[need(t('report.on')), dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="words" label={t(`report.${WORDS[kind]}`)} rules={[need(t(`report.${WORDS[kind]}`))]}>
        <Input maxLength={100} />
      </Form.Item>
      {kind === 'returned' ? (
        <Form.Item name="ownAddress" valuePropName="checked">
          <Checkbox>{t('report.ownAddress')}</Checkbox>
        </Form.Item>
      ) : null}
      <ActButton submits pending={reporting.pending}>
        {t('report.submit')}
      </ActButton>
      <DocumentsRefusal problem={reporting.problem} onRetry={reporting.retry} />
    </Form>
  );
}
