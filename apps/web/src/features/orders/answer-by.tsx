import { reckonAnswerDay } from '@duixian/hub/orders-contract';
import { type AnswerBy, LONGEST_TERM, TERM_UNITS, type TermUnit } from '@duixian/hub/rules/answer-term';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, InputNumber, Select } from 'antd';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { AnswerTermWords } from './answer-term-words.tsx';
import { ordersTexts } from './texts.ts';

/** What the fields below keep: a term with its unit, or a named day. */
export interface AnswerFields {
  readonly dueBy: TermUnit | 'date';
  readonly dueIn: number | null;
  readonly due: string;
}

export const USUAL_ANSWER = { dueBy: 'working-day', dueIn: 3 } as const;

const UNITS = [...TERM_UNITS, 'date'] as const;

export function answerFrom({ dueBy, dueIn, due }: Partial<AnswerFields>): AnswerBy | undefined {
  if (dueBy === 'date') {
    const on = due === undefined ? undefined : dayFromText(due);
    return on === undefined ? undefined : { by: 'day', on };
  }
  const value = dueIn ?? null;
  return dueBy === undefined || value === null ? undefined : { by: 'term', value, unit: dueBy };
}

/** 限期答复 · So many working days or days, or a day by name; the day a term ends on is shown with what was not counted. */
export function AnswerByFields({ label }: { readonly label: string }) {
  const t = useTexts(ordersTexts);
  const form = Form.useFormInstance<AnswerFields>();
  const dueBy = Form.useWatch('dueBy', form);
  const dueIn = Form.useWatch('dueIn', form);
  return (
    <>
      <Form.Item name="dueBy" label={label}>
        <Select options={UNITS.map((value) => ({ value, label: t(`term.by.${value}`) }))} />
      </Form.Item>
      {dueBy === 'date' ? (
        <Form.Item name="due" label={t('term.day')} rules={[{ required: true, message: t('form.needDay') }]}>
          <DayField />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="dueIn" label={t('term.count')} rules={[{ required: true, message: t('form.needDay') }]}>
            <InputNumber min={1} max={LONGEST_TERM} precision={0} />
          </Form.Item>
          {dueBy === undefined || typeof dueIn !== 'number' ? null : <Reckoned value={dueIn} unit={dueBy} />}
        </>
      )}
    </>
  );
}

function Reckoned({ value, unit }: { readonly value: number; readonly unit: TermUnit }) {
  const look = useCall(reckonAnswerDay, { query: { value, unit } }, { keepLast: true });
  return look.data?.term ? <AnswerTermWords dueOn={look.data.dueOn} term={look.data.term} /> : null;
}
