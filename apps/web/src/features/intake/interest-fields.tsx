import { Form, Input, Select } from 'antd';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { dayRule } from '../../ui/field-rules.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { segmentFrom } from './form-from-values.ts';
import { EMPTY_SEGMENT, type SegmentValues } from './form-values.ts';
import { SourceLink, type Sources } from './source-link.tsx';
import { intakeTexts } from './texts.ts';

const RATES = ['annual', 'monthly', 'daily', 'lpr-one-year', 'lpr-five-year'] as const satisfies readonly SegmentValues['rate'][];
const ENDS = ['day-of-payment', 'end-of-performance-period', 'day'] as const satisfies readonly SegmentValues['until'][];

/** 利息判项 · The spans of interest of one sum, entered by a person beside the words they come from. */
export function InterestFields({ at, sources }: { readonly at: number; readonly sources: Sources }) {
  const t = useTexts(intakeTexts);
  const segments: readonly SegmentValues[] | undefined = Form.useWatch(['obligations', at, 'segments'], { preserve: true });
  const has = (segments?.length ?? 0) > 0;
  return (
    <Form.List name={[at, 'segments']}>
      {(fields, { add, remove }) => (
        <div className="interest">
          {has || sources.marks.some((mark) => mark.field === `obligations.${at}.interest`) ? (
            <Form.Item
              name={[at, 'interestWords']}
              label={
                <>
                  {t('form.sum.words')} <SourceLink field={`obligations.${at}.interest`} sources={sources} />
                </>
              }
            >
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={4000} />
            </Form.Item>
          ) : null}
          {fields.map((field) => (
            <OneSegment key={field.key} sum={at} at={field.name} value={segments?.[field.name]} onRemove={() => remove(field.name)} />
          ))}
          <button type="button" className="quiet-button" onClick={() => add(EMPTY_SEGMENT)}>
            {t('form.segment.add')}
          </button>
        </div>
      )}
    </Form.List>
  );
}

interface SegmentProps {
  readonly sum: number;
  readonly at: number;
  readonly value: SegmentValues | undefined;
  readonly onRemove: () => void;
}

function OneSegment({ at, value, onRemove }: SegmentProps) {
  const t = useTexts(intakeTexts);
  const c = useTexts(common);
  const lpr = value?.rate === 'lpr-one-year' || value?.rate === 'lpr-five-year';
  return (
    <div className="segment">
      <div className="field-grid field-grid-small">
        <Form.Item name={[at, 'base']} label={t('form.segment.base')} tooltip={t('form.segment.baseHint')}>
          <MoneyField />
        </Form.Item>
        <Form.Item name={[at, 'rate']} label={t('form.segment.rate')}>
          <Select options={RATES.map((rate) => ({ value: rate, label: t(`form.rates.${rate}`) }))} />
        </Form.Item>
        <Form.Item name={[at, 'figure']} label={t('form.segment.figure')}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name={[at, 'spread']} label={t('form.segment.spread')} hidden={!lpr}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name={[at, 'fixedOn']} label={t('form.segment.fixedOn')} hidden={!lpr} rules={[dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name={[at, 'from']} label={t('form.segment.from')} rules={[dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name={[at, 'until']} label={t('form.segment.until')}>
          <Select options={ENDS.map((end) => ({ value: end, label: t(`form.ends.${end}`) }))} />
        </Form.Item>
        <Form.Item
          name={[at, 'untilOn']}
          label={t('form.segment.untilOn')}
          hidden={value?.until !== 'day'}
          rules={[dayRule(c('day.notDay'))]}
        >
          <DayField />
        </Form.Item>
      </div>
      <div className="row">
        {value !== undefined && segmentFrom(value) === undefined ? (
          <span className="field-wrong">{t('form.segment.incomplete')}</span>
        ) : null}
        <button type="button" className="quiet-button" onClick={onRemove}>
          {t('form.remove')}
        </button>
      </div>
    </div>
  );
}
