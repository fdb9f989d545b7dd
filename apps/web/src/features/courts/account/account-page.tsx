import { showAccount } from '@duixian/courts/account-contract';
import type { ReactNode } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { courtsTexts } from '../texts.ts';
import { OwnSessions } from './own-sessions.tsx';
import { OwnTokens } from './own-tokens.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import './account.css';

/** 我的账号 · How one comes in: password, second factor, the desks one is signed in at, tokens given to machines. */
export function AccountPage({ children }: { readonly children?: ReactNode }) {
  const t = useTexts(courtsTexts);
  const { mustEnrol, mustChangePassword } = useSession();
  const mayIssue = useMay('courts.issue-token');
  const look = useCall(showAccount, {});
  return (
    <>
      <PageTitle title={t('account.title')} sub={t('account.sub')} />
      {mustChangePassword ? (
        <p>
          <StateMark tone="soon">{t('account.mustChange')}</StateMark>
        </p>
      ) : null}
      {mustEnrol ? (
        <p>
          <StateMark tone="soon">{t('account.must')}</StateMark>
        </p>
      ) : null}
      <Looked look={look} texts={courtsTexts}>
        {(account) => (
          <div className="stack">
            {mustChangePassword ? <PasswordForm login={account.login} /> : null}
            <SecondFactor stands={account.secondFactor} />
            {mustChangePassword ? null : <PasswordForm login={account.login} />}
            {mustEnrol || mustChangePassword ? null : children}
            <OwnSessions sessions={account.sessions} />
            {mayIssue && !mustEnrol && !mustChangePassword ? <OwnTokens tokens={account.tokens} /> : null}
          </div>
        )}
      </Looked>
    </>
  );
}
