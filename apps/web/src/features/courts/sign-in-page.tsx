import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../texts/use-texts.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ownAddress, tellSignedIn } from './access/entry-kept.ts';
import { ProviderEntry } from './access/provider-entry.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { courtsTexts } from './texts.ts';
import './sign-in.css';

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
    <div className="sign-in">
      <header className="sign-in-head">
        <img src="/mark.svg" alt="" width="44" height="44" />
        <div>
          <div className="sign-in-product">{t('signIn.product')}</div>
          <div>{t('signIn.tagline')}</div>
        </div>
        <LanguageSwitch className="header-button" />
      </header>
      <main className="sign-in-main">
        <section className="panel panel-body sign-in-card">
          <PageTitle title={t('signIn.title')} />
          <SignInForm login="" onSignedIn={enter} />
          <ProviderEntry to={ownAddress(to)} beside={beside ?? false} />
          <p className="sign-in-open soft">
            {t('signIn.open')} <Link to="/calculators">{t('signIn.calculators')}</Link> <Link to="/verify">{t('signIn.verify')}</Link>
          </p>
        </section>
        <DemoAccounts onSignedIn={enter} />
      </main>
    </div>
  );
}
