import type { Replied } from '@duixian/contract/endpoint';
import { demoLogins, signIn } from '@duixian/courts/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { roleName } from './role-name.ts';
import { courtsTexts } from './texts.ts';

type DemoRow = Replied<typeof demoLogins>['rows'][number];

/** 演示账号 · Only where the server runs the demo city; one press signs in as that person. */
export function DemoAccounts({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const t = useTexts(courtsTexts);
  const zh = useLanguage() === 'zh';
  const demo = useCall(demoLogins, {});
  const entering = useAct(signIn, onSignedIn);
  const courts = [...new Map((demo.data?.rows ?? []).map((row) => [row.courtZh, zh ? row.courtZh : row.courtEn]))];
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const court = chosen ?? courts[1]?.[0] ?? courts[0]?.[0];
  const password = demo.data?.password;
  if (!demo.data || !password || court === undefined) return null;
  return (
    <section className="panel sign-in-demo" aria-labelledby="demo-title">
      <div className="panel-head">
        <h2 id="demo-title">{t('signIn.demo')}</h2>
        <span className="soft">{t('signIn.demoNote', { password })}</span>
      </div>
      <div className="demo-courts">
        <Segmented
          value={court}
          onChange={setChosen}
          aria-label={t('signIn.court')}
          options={courts.map(([value, label]) => ({ value, label }))}
        />
      </div>
      <RefusalNote problem={entering.problem} texts={courtsTexts} onRetry={entering.retry} />
      <ul className="demo-list">
        {demo.data.rows
          .filter((row) => row.courtZh === court)
          .map((row) => (
            <li key={row.login}>
              <DemoAccount
                row={row}
                disabled={entering.pending}
                onPick={() => void entering.act({ body: { login: row.login, password } })}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}

function DemoAccount({ row, disabled, onPick }: { readonly row: DemoRow; readonly disabled: boolean; readonly onPick: () => void }) {
  const language = useLanguage();
  return (
    <button type="button" className="demo-account" disabled={disabled} onClick={onPick}>
      <span>
        <strong>{roleName(row.role, language)}</strong> {row.name}
      </span>
      <code>{row.login}</code>
    </button>
  );
}
