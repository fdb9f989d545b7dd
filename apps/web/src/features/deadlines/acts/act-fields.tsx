import { Form, Input, Select } from 'antd';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import type { Proof } from '../proof.ts';
import { clockActTexts } from './texts.ts';

export interface ActFormProps {
  readonly proof: Proof;
  readonly onDone: () => void;
}

/** 日期 · The day an act on a clock speaks of. */
export function OnField({ name, act }: { readonly name: string; readonly act: 'suspend' | 'resume' | 'extend' | 'interrupt' }) {
  const t = useTexts(clockActTexts);
  return (
    <Form.Item name={name} label={t(`on.${act}`)} rules={[{ required: true, message: t('needDay') }, dayRule(t('notDay'))]}>
      <DayField />
    </Form.Item>
  );
}

/** 法定事由 · Only what stands on the term's own list. */
export function GroundField({ grounds }: { readonly grounds: Proof['grounds'] }) {
  const t = useTexts(clockActTexts);
  const zh = useLanguage() === 'zh';
  return (
    <Form.Item name="ground" label={t('ground')} rules={[{ required: true, message: t('pickGround') }]}>
      <Select options={grounds.map((ground) => ({ value: ground.id, label: zh ? ground.name.zh : ground.name.en }))} />
    </Form.Item>
  );
}

export function ReasonField() {
  const t = useTexts(clockActTexts);
  return (
    <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('needReason') }]}>
      <Input.TextArea rows={3} maxLength={200} showCount />
    </Form.Item>
  );
}
