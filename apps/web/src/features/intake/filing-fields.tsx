import { listCourts } from '@duixian/courts/contract';
import { TITLE_KINDS } from '@duixian/intake/rules/application';
import { Checkbox, Form, Input, Select } from 'antd';
import { useCall } from '../../api/use-call.ts';
import { common } from '../../texts/house-words.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { DayField } from '../../ui/day-field.tsx';
import { dayRule } from '../../ui/field-rules.ts';
import { PartyFields } from './party-fields.tsx';
import { SourceLink, type Sources } from './source-link.tsx';
import { SumFields } from './sum-fields.tsx';
import { intakeTexts } from './texts.ts';

/** The fields of an application, section by section; `courtFixed` once it has been received for a court. */
export function FilingFields({ sources, courtFixed }: { readonly sources: Sources; readonly courtFixed: boolean }) {
  const t = useTexts(intakeTexts);
  return (
    <div className="stack">
      <section className="panel" aria-label={t('form.sections.title')}>
        <div className="panel-head">
          <h2>{t('form.sections.title')}</h2>
        </div>
        <div className="panel-body">
          <TitleFields sources={sources} courtFixed={courtFixed} />
        </div>
      </section>
      <PartyFields sources={sources} />
      <SumFields sources={sources} />
      <section className="panel" aria-label={t('form.sections.more')}>
        <div className="panel-head">
          <h2>{t('form.sections.more')}</h2>
        </div>
        <div className="panel-body">
          <Form.Item name="acts" label={<Labelled text={t('form.acts')} field="acts" sources={sources} />} extra={t('form.actsHint')}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
          </Form.Item>
          <Form.Item name="leads" label={t('form.leads')}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
          </Form.Item>
          <Form.Item name="risksTold" valuePropName="checked" noStyle>
            <Checkbox>{t('form.risksTold')}</Checkbox>
          </Form.Item>
        </div>
      </section>
    </div>
  );
}

/** 执行依据 · Which paper is enforced, for which court. */
export function TitleFields({ sources, courtFixed }: { readonly sources: Sources; readonly courtFixed: boolean }) {
  const t = useTexts(intakeTexts);
  const c = useTexts(common);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const courts = useCall(listCourts, {});
  return (
    <div className="field-grid">
      <Form.Item name="court" label={t('form.court')}>
        <Select
          disabled={courtFixed}
          loading={courts.isPending}
          options={(courts.data?.rows ?? []).map((row) => ({ value: Number(row.courtId), label: zh ? row.nameZh : row.nameEn }))}
        />
      </Form.Item>
      <Form.Item name="appliedOn" label={t('form.appliedOn')} rules={[dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name={['title', 'kind']} label={t('form.titleKind')}>
        <Select options={TITLE_KINDS.map((kind) => ({ value: kind, label: word('titleKind', kind) }))} />
      </Form.Item>
      <Form.Item name={['title', 'number']} label={<Labelled text={t('form.titleNumber')} field="title.number" sources={sources} />}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['title', 'court']} label={<Labelled text={t('form.titleCourt')} field="title.court" sources={sources} />}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="cause" label={<Labelled text={t('form.cause')} field="cause" sources={sources} />}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['title', 'effectiveOn']} label={t('form.effectiveOn')} rules={[dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name={['title', 'performanceEndsOn']} label={t('form.performanceEndsOn')} rules={[dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
    </div>
  );
}

function Labelled({ text, field, sources }: { readonly text: string; readonly field: string; readonly sources: Sources }) {
  return (
    <>
      {text} <SourceLink field={field} sources={sources} />
    </>
  );
}
