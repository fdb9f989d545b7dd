import type { Replied } from '@duixian/contract/endpoint';
import { endPersonsSession, type showPersonsAccount } from '@duixian/courts/people-contract';
import type { PersonId } from '@duixian/kernel/ids';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { courtsTexts } from '../texts.ts';
import { accessTexts } from './texts.ts';

type Session = Replied<typeof showPersonsAccount>['sessions'][number];

/** 登录的地方 · Where a person is signed in now; each can be ended from here. */
export function PersonSessions({ person, sessions }: { readonly person: PersonId; readonly sessions: readonly Session[] }) {
  const t = useTexts(accessTexts);
  const s = useTexts(courtsTexts);
  const ending = useAct(endPersonsSession);
  const columns: readonly Column<Session>[] = [
    { key: 'started', title: s('account.started'), lead: true, render: (one) => <InstantText at={one.startedAt} /> },
    { key: 'seen', title: s('account.seen'), render: (one) => <InstantText at={one.seenAt} /> },
    { key: 'address', title: s('account.address'), render: (one) => <span className="num">{one.address ?? '–'}</span> },
    {
      key: 'through',
      title: t('person.through'),
      render: (one) => t(one.through === 'provider' ? 'person.byProvider' : 'person.byPassword'),
    },
    {
      key: 'end',
      title: s('account.end'),
      tight: true,
      render: (one) => (
        <ActButton small pending={ending.pending} onAct={() => void ending.act({ params: { person, session: one.sessionId } })}>
          {s('account.end')}
        </ActButton>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('person.sessions')}>
      <div className="panel-head">
        <h2>{t('person.sessions')}</h2>
      </div>
      <RefusalNote problem={ending.problem} texts={accessTexts} />
      <DataTable
        label={t('person.sessions')}
        rows={sessions}
        columns={columns}
        rowKey={(one) => one.sessionId}
        empty={s('account.noSessions')}
      />
    </section>
  );
}
