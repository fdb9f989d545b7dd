import type { Replied } from '@duixian/contract/endpoint';
import {
  acceptAnswer,
  answerOrder,
  readOrder,
  sendBackOrder,
  type showOrder,
  verifyOrder,
  withdrawOrder,
} from '@duixian/hub/orders-contract';
import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { AnswerByFields, type AnswerFields, answerFrom, USUAL_ANSWER } from './answer-by.tsx';
import { ordersTexts } from './texts.ts';

type Order = Replied<typeof showOrder>;
type Act = Order['acts'][number];

interface Said extends Partial<AnswerFields> {
  readonly words: string;
}

/** 督办操作 · Opening it is reading it; each other act asks for its words first. */
export function OrderActs({ order }: { readonly order: Order }) {
  const t = useTexts(ordersTexts);
  const [chosen, setChosen] = useState<Act | undefined>(order.acts.includes('answer') ? 'answer' : undefined);
  const params = { order: order.orderId };
  const done = () => setChosen(undefined);
  const reading = useAct(readOrder);
  const answering = useAct(answerOrder, done);
  const accepting = useAct(acceptAnswer, done);
  const back = useAct(sendBackOrder, done);
  const withdrawing = useAct(withdrawOrder, done);
  const verifying = useAct(verifyOrder);
  const { act: read } = reading;
  const { orderId } = order;
  const unread = order.acts.includes('read');
  useEffect(() => {
    if (unread) void read({ params: { order: orderId } });
  }, [unread, read, orderId]);

  const say = ({ words, ...by }: Said) => {
    if (chosen === 'answer') void answering.act({ params, body: { words } });
    if (chosen === 'accept') void accepting.act({ params, body: { words } });
    if (chosen === 'withdraw') void withdrawing.act({ params, body: { words } });
    const answer = answerFrom(by);
    if (chosen === 'send-back' && answer !== undefined) void back.act({ params, body: { words, answer } });
  };
  const handles = [answering, accepting, back, withdrawing, verifying];
  const failed = handles.find((handle) => handle.problem !== undefined);
  const pending = handles.some((handle) => handle.pending);
  const open = order.acts.filter((act) => act !== 'read');
  const fields = { answer: 'answering', accept: 'accepting', 'send-back': 'sendingBack', withdraw: 'withdrawing' } as const;
  const field = chosen === undefined || chosen === 'read' || chosen === 'verify' ? undefined : fields[chosen];
  return (
    <div className="stack">
      {open.length === 0 ? null : (
        <div className="row">
          {open.map((act) => (
            <ActButton
              key={act}
              pending={act === 'verify' && verifying.pending}
              onAct={() => (act === 'verify' ? void verifying.act({ params }) : setChosen(act))}
            >
              {t(`acts.${act}`)}
            </ActButton>
          ))}
        </div>
      )}
      <RefusalNote problem={failed?.problem} texts={ordersTexts} onRetry={failed?.retry} />
      {field === undefined || chosen === undefined ? null : (
        <KeptForm<Said>
          keep={`orders.order-acts.${orderId}`}
          acts={[reading, answering, accepting, back, withdrawing, verifying]}
          key={chosen}
          layout="vertical"
          onFinish={say}
          initialValues={USUAL_ANSWER}
        >
          <Form.Item name="words" label={t(`${field}.words`)} rules={[{ required: true, whitespace: true, message: t(`${field}.need`) }]}>
            <Input.TextArea rows={3} maxLength={1000} showCount />
          </Form.Item>
          {chosen === 'send-back' ? <AnswerByFields label={t('sendingBack.due')} /> : null}
          <ActButton primary submits pending={pending} hotkey="ctrl+enter">
            {t(`acts.${chosen}`)}
          </ActButton>
        </KeptForm>
      )}
    </div>
  );
}
