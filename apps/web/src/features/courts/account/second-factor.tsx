import { confirmSecondFactor, enrolSecondFactor } from '@duixian/courts/account-contract';
import { Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { courtsTexts } from '../texts.ts';

/** 动态码 · Set up with an authenticator program: the key, the first code, and the recovery codes, shown once. */
export function SecondFactor({ stands }: { readonly stands: boolean }) {
  const t = useTexts(courtsTexts);
  const [proposed, setProposed] = useState<{ readonly secret: string; readonly uri: string }>();
  const [recovery, setRecovery] = useState<readonly string[]>();
  const enrolling = useAct(enrolSecondFactor, setProposed);
  const confirming = useAct(confirmSecondFactor, ({ recoveryCodes }) => {
    setRecovery(recoveryCodes);
    setProposed(undefined);
  });
  return (
    <section className="panel panel-body account-part" aria-label={t('account.factor')}>
      <div className="row">
        <h2>{t('account.factor')}</h2>
        <StateMark tone={stands ? 'done' : 'todo'}>{t(stands ? 'account.factorOn' : 'account.factorOff')}</StateMark>
      </div>
      {recovery === undefined ? null : (
        <>
          <p>{t('account.recovery')}</p>
          <pre className="recovery-codes">{recovery.join('\n')}</pre>
        </>
      )}
      <RefusalNote problem={enrolling.problem} texts={courtsTexts} onRetry={enrolling.retry} />
      {stands || proposed !== undefined ? null : (
        <ActButton primary pending={enrolling.pending} onAct={() => void enrolling.act({})}>
          {t('account.enrol')}
        </ActButton>
      )}
      {proposed === undefined ? null : (
        <Form<{ readonly code: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={({ code }) => void confirming.act({ body: { code: code.replaceAll(/\s/g, '') } })}
        >
          <p>{t('account.enrolNote')}</p>
          <QRCode value={proposed.uri} size={180} />
          <p>
            {t('account.secret')} <code>{proposed.secret.match(/.{4}/g)?.join(' ') ?? proposed.secret}</code>
          </p>
          <Form.Item name="code" label={t('account.code')} rules={[{ required: true, message: t('account.need') }]}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
          </Form.Item>
          <div className="stack">
            <RefusalNote problem={confirming.problem} texts={courtsTexts} onRetry={confirming.retry} />
            <ActButton primary submits pending={confirming.pending}>
              {t('account.confirm')}
            </ActButton>
          </div>
        </Form>
      )}
    </section>
  );
}
