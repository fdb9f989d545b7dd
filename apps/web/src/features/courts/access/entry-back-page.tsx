import { codeEntry, finishEntry } from '@duixian/courts/provider-contract';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Refused } from '../../../api/refused.ts';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { SignInFrame } from '../sign-in-frame.tsx';
import { courtsTexts } from '../texts.ts';
import { type EntryKept, ownAddress, takeEntry, tellSignedIn } from './entry-kept.ts';
import { accessTexts } from './texts.ts';

/** What a window that began nothing sends: the server knows no such secret and says so by name. */
const NEVER_BEGUN: EntryKept = { secret: '-'.repeat(43), to: '/', beside: false };

/** 统一身份回来 · Where the provider sends the browser: its answer goes to the server once, and out of the address line. */
export function EntryBackPage() {
  const t = useTexts(accessTexts);
  const s = useTexts(courtsTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [came] = useState(() => ({ entry: takeEntry() ?? NEVER_BEGUN, answer: window.location.search }));
  const [told, setTold] = useState(false);
  const enter = () => {
    if (came.entry.beside) {
      tellSignedIn();
      setTold(true);
      return window.close();
    }
    queries.clear();
    void navigate({ href: ownAddress(came.entry.to), replace: true });
  };
  const finishing = useAct(finishEntry, enter);
  const coding = useAct(codeEntry, enter);
  const { act } = finishing;
  const { secret } = came.entry;
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
    void act({ body: { secret, answer: came.answer } });
  }, [act, secret, came]);
  const asksCode = finishing.problem instanceof Refused && finishing.problem.kind === 'second-factor-needed';
  return (
    <SignInFrame>
      <section className="panel panel-body sign-in-card" aria-label={s('signIn.title')}>
        <PageTitle title={s('signIn.title')} />
        {finishing.pending ? <p role="status">{t('provider.checking')}</p> : null}
        {told ? <p role="status">{t('provider.windowDone')}</p> : null}
        {asksCode ? (
          <Form<{ readonly code: string }>
            layout="vertical"
            requiredMark={false}
            onFinish={({ code }) => void coding.act({ body: { secret, code } })}
          >
            <p>{t('provider.codeNote')}</p>
            <Form.Item name="code" label={t('provider.code')} rules={[{ required: true, message: t('provider.needCode') }]}>
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} autoFocus />
            </Form.Item>
            <div className="stack">
              <RefusalNote problem={coding.problem} texts={accessTexts} onRetry={coding.retry} />
              <ActButton primary submits pending={coding.pending}>
                {t('provider.enter')}
              </ActButton>
            </div>
          </Form>
        ) : (
          <div className="stack">
            <RefusalNote problem={finishing.problem} texts={accessTexts} onRetry={finishing.retry} />
            {finishing.problem ? (
              <Link to="/sign-in" search={{}}>
                {t('provider.toSignIn')}
              </Link>
            ) : null}
          </div>
        )}
      </section>
    </SignInFrame>
  );
}
