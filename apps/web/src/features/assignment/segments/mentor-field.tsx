import { Form, Select } from 'antd';
import { useTexts } from '../../../texts/use-texts.ts';
import type { CaseSegment } from './case-segment.ts';
import { segmentTexts } from './texts.ts';

/** 师傅 · Only where the segment is worked in pairs. */
export function MentorField({ mentors }: { readonly mentors: CaseSegment['mentors'] }) {
  const t = useTexts(segmentTexts);
  if (mentors.length === 0) return null;
  return (
    <Form.Item name="mentor" label={t('act.mentor')}>
      <Select allowClear options={mentors.map(({ personId, name }) => ({ value: personId, label: name }))} />
    </Form.Item>
  );
}
