import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import type { Problem } from '../api/refused.ts';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { RefusalNote } from './refusal-note.tsx';

interface Props {
  readonly label: string;
  /** How long what is asked for stays on the screen, in minutes. */
  readonly minutes: number;
  /** Asks for it; what came back when it was not shown. */
  readonly onPurpose: (purpose: string) => Promise<Problem | undefined>;
}

/** 查看目的 · What a person says before numbers are shown whole; it goes on record with the look. */
export function AskPurpose({ label, minutes, onPurpose }: Props) {
  const t = useTexts(common);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function ask({ purpose }: { readonly purpose: string }): Promise<void> {
    const refused = await onPurpose(purpose);
    setProblem(refused);
    if (refused === undefined) setOpen(false);
  }

  const form = (
    <Form layout="vertical" onFinish={(values: { readonly purpose: string }) => void ask(values)} className="reveal-number">
      <Form.Item
        name="purpose"
        label={t('reveal.purpose')}
        extra={t('reveal.recorded')}
        rules={[{ required: true, min: 4, message: t('reveal.needed') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      {problem === undefined ? null : <RefusalNote problem={problem} />}
      <Button type="primary" htmlType="submit">
        {t('reveal.show', { minutes })}
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button type="link" size="small">
        {label}
      </Button>
    </Popover>
  );
}
