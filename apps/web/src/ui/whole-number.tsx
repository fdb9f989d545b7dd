import type { Result } from '@duixian/kernel/result';
import { Button, Form, Input, Popover } from 'antd';
import { useEffect, useState } from 'react';
import type { Problem } from '../api/refused.ts';
import { useMay } from '../session/session.tsx';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { RefusalNote } from './refusal-note.tsx';

const SHOWN_MS = 60_000;

type RevealRight = 'cases.reveal-number' | 'cases.reveal-telephone' | 'assets.reveal-number';

/** Asks the office for one number, for the purpose a person has written down. */
export type AskNumber = (purpose: string) => Promise<Result<{ readonly number: string }, Problem>>;

interface Props {
  readonly masked: string;
  readonly ask: AskNumber;
  readonly right: RevealRight;
  /** What it is always asked for here, such as a telephone to call: then one click shows it. */
  readonly purpose?: string;
}

/** 查看完整号码 · A masked number; whoever may see it whole says what for, and sees it for a minute. The look is on record. */
export function WholeNumber({ masked, ask, right, purpose: always }: Props) {
  const t = useTexts(common);
  const may = useMay(right);
  const [open, setOpen] = useState(false);
  const [whole, setWhole] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (whole === undefined) return undefined;
    const timer = setTimeout(() => setWhole(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [whole]);

  async function reveal({ purpose }: { readonly purpose: string }): Promise<void> {
    const answer = await ask(purpose);
    if (!answer.ok) return setProblem(answer.refusal);
    setProblem(undefined);
    setWhole(answer.value.number);
    setOpen(false);
  }

  const form = (
    <Form layout="vertical" onFinish={(values: { readonly purpose: string }) => void reveal(values)} className="reveal-number">
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
        {t('reveal.show')}
      </Button>
    </Form>
  );
  return (
    <>
      <span className="num">{whole ?? masked}</span>
      {may && whole === undefined && always !== undefined ? (
        <Button type="link" size="small" title={t('reveal.recorded')} onClick={() => void reveal({ purpose: always })}>
          {t('reveal.whole')}
        </Button>
      ) : null}
      {always !== undefined && problem !== undefined ? <RefusalNote problem={problem} /> : null}
      {may && whole === undefined && always === undefined ? (
        <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
          <Button type="link" size="small">
            {t('reveal.whole')}
          </Button>
        </Popover>
      ) : null}
    </>
  );
}
