import { handToSegment } from '@duixian/assignment/segments-contract';
import type { CaseId, PersonId } from '@duixian/kernel/ids';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import type { CaseSegment } from './case-segment.ts';
import { MentorField } from './mentor-field.tsx';
import { type Flow, segmentName } from './segment-picture.tsx';
import { segmentTexts } from './texts.ts';

interface Props {
  readonly caseId: CaseId;
  readonly shown: CaseSegment;
  readonly flow: Flow;
}

/** 移交 · To which next segment, with a note for whoever receives it. */
export function HandForm({ caseId, shown, flow }: Props) {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  const said = useDone();
  const [form] = Form.useForm<{ to: string; words: string; mentor?: PersonId }>();
  const handing = useAct(handToSegment, () => {
    said(t('act.handed'));
    form.resetFields();
  });
  const need = [{ required: true, whitespace: true, message: t('act.need') }];
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={({ to, words, mentor }) => void handing.act({ params: { case: caseId }, body: { to, words, mentor: mentor ?? null } })}
    >
      <Form.Item name="to" label={t('act.to')} rules={need}>
        <Select options={shown.next.map(({ segment }) => ({ value: segment, label: segmentName(flow, segment, zh) }))} />
      </Form.Item>
      <Form.Item name="words" label={t('act.words')} rules={need}>
        <Input maxLength={500} />
      </Form.Item>
      <MentorField mentors={shown.mentors} />
      <RefusalNote problem={handing.problem} texts={segmentTexts} onRetry={handing.retry} />
      <ActButton submits pending={handing.pending}>
        {t('act.hand')}
      </ActButton>
    </Form>
  );
}
