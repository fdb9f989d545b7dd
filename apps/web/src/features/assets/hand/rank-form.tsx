import { enterHandRank } from '@duixian/assets/hand-contract';
import { day } from '@duixian/kernel/legal-day';
import { Form, Input, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Measure, PropertyCase } from '../property-case.ts';
import { handTexts } from './texts.ts';

interface Values {
  readonly rank: number;
  readonly on: string;
  readonly paper: string;
}

/** 变更顺位 · Where a hold that waits stands now, by the paper that says so. */
export function RankForm({
  file,
  measure,
  onDone,
}: {
  readonly file: PropertyCase;
  readonly measure: Measure;
  readonly onDone: () => void;
}) {
  const t = useTexts(handTexts);
  const c = useTexts(common);
  const ranking = useAct(enterHandRank, onDone);
  const need = { required: true, message: t('need') };
  const params = { case: file.caseId, measure: measure.measureId };
  return (
    <KeptForm<Values>
      keep={`assets.hand-rank.${measure.measureId}`}
      acts={[ranking]}
      layout="vertical"
      initialValues={{ rank: 1 }}
      onFinish={({ rank, on, paper }) => void ranking.act({ params, body: { rank, on: day(on), paper } })}
    >
      <Form.Item name="rank" label={t('rank')} rules={[need]}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
      <Form.Item name="on" label={t('on')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="paper" label={t('receiptPaper')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <RefusalNote problem={ranking.problem} texts={handTexts} onRetry={ranking.retry} />
      <ActButton primary submits pending={ranking.pending} hotkey="ctrl+enter">
        {t('standing')}
      </ActButton>
    </KeptForm>
  );
}
