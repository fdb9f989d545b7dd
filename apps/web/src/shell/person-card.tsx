import { signOut } from '@duixian/courts/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { type Problem, problemFrom } from '../api/refused.ts';
import { roleName } from '../features/courts/role-name.ts';
import { useSession } from '../session/session.tsx';
import { common } from '../texts/house-words.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { ActButton } from '../ui/act-button.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';

/** Who is signed in, in which post of which court, and the way out. */
export function PersonCard() {
  const c = useTexts(common);
  const language = useLanguage();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const zh = language === 'zh';
  const team = zh ? session.teamZh : session.teamEn;

  const leave = async () => {
    try {
      const answer = await call(signOut, {}, { whenSignedOut: 'report' });
      if (!answer.ok && answer.refusal.kind !== 'not-signed-in') return setProblem(answer.refusal);
      if (answer.ok && answer.value.goodbye !== null) return window.location.assign(answer.value.goodbye);
      await navigate({ to: '/sign-in', search: {} });
      queries.clear();
    } catch (error) {
      setProblem(problemFrom(error));
    }
  };

  return (
    <div className="person-card">
      <strong>{session.name}</strong>
      <span>{roleName(session.role, language)}</span>
      {team === null ? null : <span className="soft">{team}</span>}
      <span className="soft">{zh ? session.courtZh : session.courtEn}</span>
      <RefusalNote problem={problem} />
      <ActButton onAct={() => void navigate({ to: '/account' })}>{c('actions.account')}</ActButton>
      <ActButton onAct={() => void leave()}>{c('actions.signOut')}</ActButton>
    </div>
  );
}
