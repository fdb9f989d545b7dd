import { demoLogins, signIn } from '@duixian/courts/contract';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { roleName } from './role-name.ts';
import { courtsTexts } from './texts.ts';

/** 演示账号 · Only where the server runs the demo city; one press signs in as that person. */
export function DemoAccounts({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const t = useTexts(courtsTexts);
  const language = useLanguage();
  const demo = useCall(demoLogins, {});
  const entering = useAct(signIn, onSignedIn);
  const password = demo.data?.password;
  if (!demo.data || !password || demo.data.rows.length === 0) return null;
  return (
    <section className="panel sign-in-demo" aria-labelledby="demo-title">
      <div className="panel-head">
        <h2 id="demo-title">{t('signIn.demo')}</h2>
        <span className="soft">{t('signIn.demoNote', { password })}</span>
      </div>
      <RefusalNote problem={entering.problem} texts={courtsTexts} onRetry={entering.retry} />
      <ul className="demo-list">
        {demo.data.rows.map((row) => (
          <li key={row.login}>
            <button
              type="button"
              className="demo-account"
              disabled={entering.pending}
              onClick={() => void entering.act({ body: { login: row.login, password } })}
            >
              <span>
                <strong>{roleName(row.role, language)}</strong> {row.name}
              </span>
              <span className="demo-where">{language === 'zh' ? row.courtZh : row.courtEn}</span>
              <code>{row.login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
