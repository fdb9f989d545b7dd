import { changePassword } from '@duixian/courts/account-contract';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { courtsTexts } from '../texts.ts';

interface Values {
  readonly current: string;
  readonly next: string;
}

export function PasswordForm({ login }: { readonly login: string }) {
  const t = useTexts(courtsTexts);
  const done = useDone();
  const [form] = Form.useForm<Values>();
  const changing = useAct(changePassword, () => {
    done(t('account.changed'));
    form.resetFields();
  });
  const need = [{ required: true, message: t('account.need') }];
  return (
    <section className="panel panel-body account-part" aria-label={t('account.password')}>
      <h2>{t('account.password')}</h2>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(body) => void changing.act({ body })}>
        <input type="hidden" autoComplete="username" value={login} readOnly />
        <Form.Item name="current" label={t('account.current')} rules={need}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t('account.next')} extra={t('account.hint')} rules={need}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <div className="stack">
          <RefusalNote problem={changing.problem} texts={courtsTexts} onRetry={changing.retry} />
          <ActButton submits pending={changing.pending}>
            {t('account.change')}
          </ActButton>
        </div>
      </Form>
    </section>
  );
}
