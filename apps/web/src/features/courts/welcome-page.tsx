import { acceptInvitation } from '@duixian/courts/account-contract';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { courtsTexts } from './texts.ts';
import './sign-in.css';

/** 启用账号 · Where a one-time link leads. The word of the link stands behind the #, which is sent to no server and into no log. */
export function WelcomePage() {
  const t = useTexts(courtsTexts);
  const navigate = useNavigate();
  const [login, setLogin] = useState<string>();
  const accepting = useAct(acceptInvitation, (reply) => setLogin(reply.login));
  const token = window.location.hash.slice(1);
  return (
    <main className="sign-in-main">
      <section className="panel panel-body sign-in-card">
        <PageTitle title={t('account.invited')} sub={t('account.invitedNote')} />
        {login === undefined ? (
          <Form<{ readonly password: string }>
            layout="vertical"
            requiredMark={false}
            onFinish={({ password }) => void accepting.act({ body: { token, password } })}
          >
            <Form.Item
              name="password"
              label={t('account.next')}
              extra={t('account.hint')}
              rules={[{ required: true, message: t('account.need') }]}
            >
              <Input.Password autoComplete="new-password" autoFocus />
            </Form.Item>
            <div className="stack">
              <RefusalNote problem={accepting.problem} texts={courtsTexts} onRetry={accepting.retry} />
              <ActButton primary submits pending={accepting.pending}>
                {t('account.confirm')}
              </ActButton>
            </div>
          </Form>
        ) : (
          <div className="stack">
            <p>{t('account.invitedDone', { login })}</p>
            <ActButton primary onAct={() => void navigate({ to: '/sign-in', search: {} })}>
              {t('account.toSignIn')}
            </ActButton>
          </div>
        )}
      </section>
    </main>
  );
}
