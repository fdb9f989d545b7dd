import { signIn } from '@duixian/courts/contract';
import { Form, Input } from 'antd';
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
}

/** 登录 · Name and password; a refusal stays beside the fields and keeps the name. */
export function SignInForm({ login, onSignedIn }: Props) {
  const t = useTexts(courtsTexts);
  const entering = useAct(signIn, onSignedIn);
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
      <div className="stack">
        <RefusalNote problem={entering.problem} texts={courtsTexts} onRetry={entering.retry} />
        <ActButton primary submits pending={entering.pending}>
          {t('signIn.enter')}
        </ActButton>
      </div>
    </Form>
  );
}
