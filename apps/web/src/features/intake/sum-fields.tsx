import { Checkbox, Form, Input, Select } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord, words } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { EMPTY_SUM } from './form-values.ts';
import { InterestFields } from './interest-fields.tsx';
import { SourceLink, type Sources } from './source-link.tsx';
import { intakeTexts } from './texts.ts';

const KINDS = Object.keys(words.zh.sum);

/** 给付内容 · Each sum the title orders, with its interest clause. */
export function SumFields({ sources }: { readonly sources: Sources }) {
  const t = useTexts(intakeTexts);
  return (
    <section className="panel" aria-label={t('form.sections.sums')}>
      <Form.List name="obligations">
        {(fields, { add, remove }) => (
          <>
            <div className="panel-head">
              <h2>{t('form.sections.sums')}</h2>
              <ActButton small onAct={() => add(EMPTY_SUM)}>
                {t('form.addSum')}
              </ActButton>
            </div>
            {fields.map((field) => (
              <OneSum key={field.key} at={field.name} sources={sources} onRemove={() => remove(field.name)} />
            ))}
          </>
        )}
      </Form.List>
    </section>
  );
}

function OneSum({ at, sources, onRemove }: { readonly at: number; readonly sources: Sources; readonly onRemove: () => void }) {
  const t = useTexts(intakeTexts);
  const word = useWord();
  return (
    <div className="panel-body one-line">
      <div className="field-grid">
        <Form.Item name={[at, 'label']} label={t('form.sum.label')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name={[at, 'kind']} label={t('form.sum.kind')}>
          <Select options={KINDS.map((value) => ({ value, label: word('sum', value) }))} />
        </Form.Item>
        <Form.Item
          name={[at, 'amount']}
          label={
            <>
              {t('form.sum.amount')} <SourceLink field={`obligations.${at}.amount`} sources={sources} />
            </>
          }
        >
          <MoneyField />
        </Form.Item>
        <Form.Item name={[at, 'earnsDoubled']} valuePropName="checked" label=" " colon={false}>
          <Checkbox>{t('form.sum.doubled')}</Checkbox>
        </Form.Item>
      </div>
      <InterestFields at={at} sources={sources} />
      <button type="button" className="quiet-button" onClick={onRemove}>
        {t('form.remove')}
      </button>
    </div>
  );
}
