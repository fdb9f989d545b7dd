import type { Replied } from '@duixian/contract/endpoint';
import { endSession, type showAccount } from '@duixian/courts/account-contract';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { courtsTexts } from '../texts.ts';

type OwnSession = Replied<typeof showAccount>['sessions'][number];

/** 登录的地方 · Where one is signed in now, and the way to end what one left behind. */
export function OwnSessions({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const t = useTexts(courtsTexts);
  const ending = useAct(endSession);
  const columns: readonly Column<OwnSession>[] = [
    { key: 'started', title: t('account.started'), lead: true, render: (one) => <InstantText at={one.startedAt} /> },
    { key: 'seen', title: t('account.seen'), render: (one) => <InstantText at={one.seenAt} /> },
    { key: 'address', title: t('account.address'), render: (one) => <span className="num">{one.address ?? '–'}</span> },
    {
      key: 'end',
      title: t('account.end'),
      tight: true,
      render: (one) =>
        one.here ? (
          t('account.here')
        ) : (
          <ActButton small pending={ending.pending} onAct={() => void ending.act({ params: { session: one.sessionId } })}>
            {t('account.end')}
          </ActButton>
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('account.sessions')}>
      <div className="panel-head">
        <h2>{t('account.sessions')}</h2>
      </div>
      <RefusalNote problem={ending.problem} texts={courtsTexts} />
      <DataTable
        label={t('account.sessions')}
        rows={sessions}
        columns={columns}
        rowKey={(one) => one.sessionId}
        empty={t('account.noSessions')}
      />
    </section>
  );
}
