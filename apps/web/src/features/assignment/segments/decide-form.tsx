import { SEGMENT_RETURN_CODES, type SegmentReturnCode } from '@duixian/assignment/rules/segments/segment-moves';
import { decideSegment } from '@duixian/assignment/segments-contract';
import type { CaseId, Id, PersonId } from '@duixian/kernel/ids';
import { Form, Input, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import type { CaseSegment } from './case-segment.ts';
import { MentorField } from './mentor-field.tsx';
import { segmentTexts } from './texts.ts';

interface Values {
  readonly kind: 'accept' | 'return';
  readonly code?: SegmentReturnCode;
  readonly found: string;
  readonly mentor?: PersonId;
}

interface Props {
  readonly caseId: CaseId;
  readonly transfer: Id<'segment-transfer'>;
  readonly mentors: CaseSegment['mentors'];
}

/** 接收或者退回 · What the receiving segment found goes on record either way. */
export function DecideForm({ caseId, transfer, mentors }: Props) {
  const t = useTexts(segmentTexts);
  const said = useDone();
  const [form] = Form.useForm<Values>();
  const returning = Form.useWatch('kind', form) === 'return';
  const deciding = useAct(decideSegment, ({ state }) => said(t(`act.${state}`)));
  const submit = ({ code, found, mentor }: Values) => {
    const decision = returning && code !== undefined ? { kind: 'returned' as const, code, found } : { kind: 'accepted' as const, found };
    void deciding.act({ params: { case: caseId, transfer }, body: { decision, mentor: mentor ?? null } });
  };
  const need = [{ required: true, whitespace: true, message: t('act.need') }];
  return (
    <Form form={form} layout="vertical" onFinish={submit} initialValues={{ kind: 'accept' }}>
      <Form.Item name="kind">
        <Radio.Group options={(['accept', 'return'] as const).map((value) => ({ value, label: t(`act.${value}`) }))} />
      </Form.Item>
      {returning ? (
        <Form.Item name="code" label={t('act.code')} rules={[{ required: true, message: t('act.need') }]}>
          <Select options={SEGMENT_RETURN_CODES.map((value) => ({ value, label: t(`codes.${value}`) }))} />
        </Form.Item>
      ) : null}
      <Form.Item name="found" label={t('act.found')} rules={need}>
        <Input maxLength={500} />
      </Form.Item>
      <MentorField mentors={mentors} />
      <RefusalNote problem={deciding.problem} texts={segmentTexts} onRetry={deciding.retry} />
      <ActButton submits pending={deciding.pending}>
        {t(returning ? 'act.return' : 'act.accept')}
      </ActButton>
    </Form>
  );
}
