import { whoAmI } from '@duixian/courts/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { answerSignIn, onSignInAsked } from '../../api/sign-in-gate.ts';
import { keyOf } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { onSignedInBeside } from './access/entry-kept.ts';
import { ProviderEntryBeside } from './access/provider-entry.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { courtsTexts } from './texts.ts';

/** 重新登录 · Opens over the work when the sign-in has ended. What waited goes on, unless another person came in. */
export function SignInAgain() {
  const t = useTexts(courtsTexts);
  const session = useSession();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => onSignInAsked(setOpen), []);

  const settle = async () => {
    const me = await call(whoAmI, {}, { whenSignedOut: 'report' });
    if (!me.ok) return answerSignIn('sign-in-given-up');
    if (me.value.personId === session.personId) return answerSignIn('same-person');
    answerSignIn('other-person-signed-in');
    queries.clear();
    queries.setQueryData(keyOf(whoAmI, {}), me.value);
  };

  const enter = () => void settle().catch(() => answerSignIn('sign-in-given-up'));
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => (open ? onSignedInBeside(() => latest.current()) : undefined), [open]);

  return (
    <Modal
      open={open}
      title={t('signIn.again')}
      onCancel={() => answerSignIn('sign-in-given-up')}
      cancelText={t('signIn.giveUp')}
      footer={null}
      mask={{ closable: false }}
      destroyOnHidden
      width={400}
      zIndex={2000}
    >
      <p className="soft">{t('signIn.againNote')}</p>
      <SignInForm login="" onSignedIn={enter} />
      <ProviderEntryBeside />
    </Modal>
  );
}
