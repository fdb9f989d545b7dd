import type { Replied } from '@duixian/contract/endpoint';
import { caseMessages, readMessages, writeMessage } from '@duixian/hub/messages-contract';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Empty, Looked } from '../../ui/wait-states.tsx';
import { MakeTip } from './make-tip.tsx';
import { messagesTexts } from './texts.ts';
import './messages.css';

type Page = Replied<typeof caseMessages>;
type Message = Page['messages'][number];

/** 案内留言 · What was said on the case, oldest first, and one's own word below; opening it is reading it. */
export function MessagesTab({ file }: { readonly file: { readonly caseId: CaseId } }) {
  const t = useTexts(messagesTexts);
  const look = useCall(caseMessages, { params: { case: file.caseId } }, { everyMs: 15_000 });
  const { act: read } = useAct(readMessages);
  const count = look.data?.messages.length ?? 0;
  useEffect(() => {
    if (count > 0) void read({ params: { case: file.caseId } });
  }, [count, read, file.caseId]);
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="soft">{t('sub')}</span>
      </div>
      <div className="panel-body stack">
        <Looked look={look} texts={messagesTexts}>
          {({ messages, people }) => (
            <>
              {messages.length === 0 ? <Empty>{t('none')}</Empty> : null}
              <ol className="message-list">
                {messages.map((one) => (
                  <li key={one.messageId} className={one.mine ? 'message message-mine' : 'message'}>
                    <Said message={one} caseId={file.caseId} />
                  </li>
                ))}
              </ol>
              <WriteForm caseId={file.caseId} people={people} />
            </>
          )}
        </Looked>
      </div>
    </section>
  );
}

function Said({ message, caseId }: { readonly message: Message; readonly caseId: CaseId }) {
  const t = useTexts(messagesTexts);
  const mayKeep = useMay('tips.keep');
  return (
    <>
      <div className="row">
        <strong>{message.by}</strong>
        <span className="soft">
          <InstantText at={message.at} />
        </span>
        {message.mentions.length === 0 ? null : <span>{t('mentioned', { names: message.mentions })}</span>}
      </div>
      <p className="message-words">{message.words}</p>
      <div className="row">
        <span className="soft">{message.readers.length === 0 ? t('unread') : t('read', { names: message.readers })}</span>
        {mayKeep || message.tips.length > 0 ? <MakeTip message={message} caseId={caseId} mayKeep={mayKeep} /> : null}
      </div>
    </>
  );
}

function WriteForm({ caseId, people }: { readonly caseId: CaseId; readonly people: Page['people'] }) {
  const t = useTexts(messagesTexts);
  const [form] = Form.useForm<{ words: string; mentions?: readonly string[] }>();
  const said = useDone();
  const writing = useAct(writeMessage, () => {
    said(t('done'));
    form.resetFields();
  });
  return (
    <KeptForm
      keep={`messages.write.${caseId}`}
      acts={[writing]}
      form={form}
      layout="vertical"
      onFinish={({ words, mentions = [] }) =>
        void writing.act({ params: { case: caseId }, body: { words, mentions: mentions.map((one) => idFrom<'person'>(one)) } })
      }
    >
      <Form.Item name="words" label={t('words')} rules={[{ required: true, whitespace: true, message: t('need') }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="mentions" label={t('mentions')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map((one) => ({ value: one.personId, label: one.name }))}
        />
      </Form.Item>
      <RefusalNote problem={writing.problem} texts={messagesTexts} onRetry={writing.retry} />
      <ActButton primary submits pending={writing.pending} hotkey="ctrl+enter">
        {t('submit')}
      </ActButton>
    </KeptForm>
  );
}
