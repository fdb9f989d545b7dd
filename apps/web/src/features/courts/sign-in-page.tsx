import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../texts/use-texts.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { ownAddress, tellSignedIn } from './access/entry-kept.ts';
import { ProviderEntry } from './access/provider-entry.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { courtsTexts } from './texts.ts';

/** 登录页 · The door of the office; with the demo city's people beside it when the server says it is a demo. */
export function SignInPage() {
  const t = useTexts(courtsTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to, beside } = useSearch({ from: '/sign-in' });
  const enter = () => {
    queries.clear();
    if (beside) tellSignedIn();
    void navigate({ href: ownAddress(to), replace: true });
  };
  return (
    <SignInFrame>
      <section className="panel panel-body sign-in-card">
        <PageTitle title={t('signIn.title')} />
        <SignInForm login="" onSignedIn={enter} />
        <ProviderEntry to={ownAddress(to)} beside={beside ?? false} />
        <p className="sign-in-open soft">
          {t('signIn.open')} <Link to="/calculators">{t('signIn.calculators')}</Link> <Link to="/verify">{t('signIn.verify')}</Link>
        </p>
      </section>
      <DemoAccounts onSignedIn={enter} />
    </SignInFrame>
  );
}
