import { givePassword } from '@duixian/courts/people-contract';
import type { PersonId } from '@duixian/kernel/ids';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { courtsTexts } from '../texts.ts';
import { accessTexts } from './texts.ts';

/** 重设口令 · Good for one sign-in: the person changes it before anything else opens. */
export function GivePassword({ person, login }: { readonly person: PersonId; readonly login: string }) {
  const t = useTexts(accessTexts);
  const s = useTexts(courtsTexts);
  const done = useDone();
  const [form] = Form.useForm<{ readonly password: string }>();
  const giving = useAct(givePassword, () => {
    done(t('person.given'));
    form.resetFields();
  });
  // Words for a password are the same as on one's own account.
  const problem = giving.problem;
  const texts = problem?.kind === 'not-oneself' ? accessTexts : courtsTexts;
  return (
    <section className="panel panel-body account-part" aria-label={t('person.password')}>
      <h2>{t('person.password')}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => void giving.act({ params: { person }, body: { password } })}
      >
        <input type="hidden" autoComplete="username" value={login} readOnly />
        <Form.Item
          name="password"
          label={s('account.next')}
          extra={t('person.passwordHint')}
          rules={[{ required: true, message: t('person.need') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <div className="stack">
          <RefusalNote problem={problem} texts={texts} onRetry={giving.retry} />
          <div>
            <ActButton submits pending={giving.pending}>
              {t('person.give')}
            </ActButton>
          </div>
        </div>
      </Form>
    </section>
  );
}
