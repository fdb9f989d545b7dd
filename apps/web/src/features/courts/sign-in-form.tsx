import { signIn } from '@duixian/courts/contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Refused } from '../../api/refused.ts';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { courtsTexts } from './texts.ts';

interface Props {
  readonly login: string;
  readonly onSignedIn: () => void;
}

interface Values {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/** 登录 · Name and password, and the code of the second factor where there is one; a refusal keeps what was typed. */
export function SignInForm({ login, onSignedIn }: Props) {
  const t = useTexts(courtsTexts);
  const [asksCode, setAsksCode] = useState(false);
  const entering = useAct(signIn, onSignedIn);
  const kind = entering.problem instanceof Refused ? entering.problem.kind : undefined;
  if (kind === 'second-factor-needed' && !asksCode) setAsksCode(true);
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ login, password: '' }}
      onFinish={(values) => void entering.act({ body: values })}
    >
      <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('signIn.needLogin') }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={login === ''} />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password autoComplete="current-password" autoFocus={login !== ''} />
      </Form.Item>
      {asksCode ? (
        <Form.Item name="code" label={t('signIn.code')} rules={[{ required: true, message: t('signIn.needCode') }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} autoFocus />
        </Form.Item>
      ) : null}
      <div className="stack">
        <RefusalNote problem={entering.problem} texts={courtsTexts} onRetry={entering.retry} />
        <ActButton primary submits pending={entering.pending}>
          {t('signIn.enter')}
        </ActButton>
      </div>
    </Form>
  );
}
