import type { Endpoint } from '@duixian/contract/endpoint';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { takeFile } from '../api/call.ts';
import { type Problem, problemFrom } from '../api/refused.ts';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActButton } from './act-button.tsx';
import { RefusalNote } from './refusal-note.tsx';

interface Props {
  readonly label: string;
  readonly endpoint: Endpoint;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly fileName: string;
  readonly texts?: { readonly namespace: string };
}

/** 导出 · Asks what for before anything leaves the house; the file bears it, and the taking is on record. */
export function ExportButton({ label, endpoint, params, query, fileName, texts }: Props) {
  const t = useTexts(common);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);

  async function take({ purpose }: { readonly purpose: string }): Promise<void> {
    setPending(true);
    try {
      const taken = await takeFile(endpoint, { params, query: { ...query, purpose } });
      if (!taken.ok) return setProblem(taken.refusal);
      setProblem(undefined);
      setOpen(false);
      save(taken.value, fileName);
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setPending(false);
    }
  }

  const form = (
    <Form
      layout="vertical"
      requiredMark={false}
      className="export-purpose"
      onFinish={(values: { readonly purpose: string }) => void take(values)}
    >
      <Form.Item
        name="purpose"
        label={t('export.purpose')}
        extra={t('export.recorded')}
        rules={[{ required: true, min: 4, whitespace: true, message: t('export.needed') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className="stack">
        <RefusalNote problem={problem} {...(texts === undefined ? {} : { texts })} />
        <ActButton primary submits pending={pending}>
          {t('export.take')}
        </ActButton>
      </div>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button>{label}</Button>
    </Popover>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
