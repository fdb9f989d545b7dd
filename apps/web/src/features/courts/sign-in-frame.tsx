import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { courtsTexts } from './texts.ts';
import './sign-in.css';

/** 门厅 · What stands around the ways into the office. */
export function SignInFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(courtsTexts);
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
      <main className="sign-in-main">{children}</main>
    </div>
  );
}
