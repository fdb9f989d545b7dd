import type { Replied } from '@duixian/contract/endpoint';
import { listPeople, setActive } from '@duixian/courts/contract';
import { roleSpec } from '@duixian/courts/rules/roles';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { usePages } from '../../api/use-pages.ts';
import { useMay, useSession } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { AskedAct } from '../../ui/asked-act.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { PersonDrawer, type PersonShown } from './access/person-drawer.tsx';
import { accessTexts } from './access/texts.ts';
import { AppointDrawer } from './appoint-drawer.tsx';
import { PostDrawer, type PostShown } from './post-drawer.tsx';
import { roleName } from './role-name.ts';
import { courtsTexts } from './texts.ts';

type Person = Replied<typeof listPeople>['rows'][number];

/** 人员管理 · Who holds which post; appointing and switching off for those who may. */
export function PeoplePage() {
  const t = useTexts(courtsTexts);
  const a = useTexts(accessTexts);
  const pages = usePages(listPeople, (after) => ({ query: after === undefined ? {} : { after } }));
  const mayManage = useMay('courts.manage-people');
  const [appointing, setAppointing] = useState(false);
  const [shown, setShown] = useState<PersonShown | undefined>(undefined);
  const [moved, setMoved] = useState<PostShown | undefined>(undefined);
  const navigate = useNavigate();
  const switching = useAct(setActive);
  const columns = useColumns(
    mayManage
      ? { change: (person, active) => void switching.act({ params: { person }, body: { active } }), show: setShown, move: setMoved }
      : undefined,
  );
  return (
    <>
      <PageTitle
        title={t('people.title')}
        sub={t('people.sub')}
        acts={
          <>
            <ActButton onAct={() => void navigate({ to: '/admin/people/access' })}>{a('access.open')}</ActButton>
            {mayManage ? (
              <ActButton primary onAct={() => setAppointing(true)}>
                {t('people.appoint')}
              </ActButton>
            ) : null}
          </>
        }
      />
      <div className="stack">
        <RefusalNote problem={switching.problem} texts={courtsTexts} onRetry={switching.retry} />
        <div className="panel">
          <LookedPages pages={pages} texts={courtsTexts}>
            {(rows, footer) => (
              <DataTable
                label={t('people.title')}
                rows={rows}
                columns={columns}
                rowKey={(row) => row.postId}
                empty={t('people.empty')}
                footer={footer}
              />
            )}
          </LookedPages>
        </div>
      </div>
      <PostDrawer post={moved} onClose={() => setMoved(undefined)} />
      <PersonDrawer person={shown} onClose={() => setShown(undefined)} />
      {mayManage ? <AppointDrawer open={appointing} onClose={() => setAppointing(false)} /> : null}
    </>
  );
}

interface PersonActs {
  readonly change: (person: Person['personId'], active: boolean) => void;
  readonly show: (person: PersonShown) => void;
  readonly move: (post: PostShown) => void;
}

function useColumns(acts: PersonActs | undefined): readonly Column<Person>[] {
  const t = useTexts(courtsTexts);
  const a = useTexts(accessTexts);
  const language = useLanguage();
  const me = useSession().personId;
  const zh = language === 'zh';
  const columns: Column<Person>[] = [
    { key: 'name', title: t('people.name'), lead: true, render: (row) => row.name },
    { key: 'login', title: t('people.login'), render: (row) => <code>{row.login}</code> },
    { key: 'role', title: t('people.role'), render: (row) => <RoleCell role={row.role} /> },
    { key: 'court', title: t('people.court'), render: (row) => (zh ? row.courtZh : row.courtEn) },
    { key: 'team', title: t('people.team'), render: (row) => (zh ? row.teamZh : row.teamEn) ?? '–' },
    {
      key: 'term',
      title: t('people.term'),
      render: (row) => (
        <>
          <LegalDayText on={row.fromOn} /> {row.untilOn === null ? '' : '– '}
          {row.untilOn === null ? null : <LegalDayText on={row.untilOn} />}
          <RotationMark rotation={row.rotation} />
        </>
      ),
    },
    {
      key: 'state',
      title: t('people.state'),
      render: (row) => <StateMark tone={row.active ? 'done' : 'stopped'}>{t(row.active ? 'people.active' : 'people.inactive')}</StateMark>,
    },
  ];
  if (acts === undefined) return columns;
  const { change, show, move } = acts;
  const signIn = (row: Person) => (
    <ActButton small onAct={() => show({ personId: row.personId, name: row.name })}>
      {a('person.open')}
    </ActButton>
  );
  columns.push({
    key: 'acts',
    title: t('people.acts'),
    render: (row) => {
      if (row.personId === me) return <span className="soft">–</span>;
      if (!row.active)
        return (
          <span className="row-acts">
            {signIn(row)}
            <ActButton small onAct={() => change(row.personId, true)}>
              {t('people.switchOn')}
            </ActButton>
          </span>
        );
      return (
        <span className="row-acts">
          {signIn(row)}
          {row.untilOn === null ? (
            <ActButton small onAct={() => move({ postId: row.postId, name: row.name, role: row.role })}>
              {t('people.move')}
            </ActButton>
          ) : null}
          <AskedAct small question={t('people.switchOffAsk', { name: row.name })} onAct={() => change(row.personId, false)}>
            {t('people.switchOff')}
          </AskedAct>
        </span>
      );
    },
  });
  return columns;
}

function RoleCell({ role }: { readonly role: string }) {
  const t = useTexts(courtsTexts);
  const language = useLanguage();
  const rights = roleSpec(role)?.permissions ?? [];
  return (
    <span title={rights.join('\n')}>
      {roleName(role, language)} <span className="soft">{t('rights.count', { count: rights.length })}</span>
    </span>
  );
}

/** 任职交流 · A warning beside the term: who has been in one post for as long as the opinion allows. */
function RotationMark({ rotation }: { readonly rotation: Person['rotation'] }) {
  const t = useTexts(courtsTexts);
  if (rotation === null) return null;
  const { state, years, dueOn, since } = rotation;
  return (
    <div title={t('people.rotation.why', { since })}>
      <StateMark tone={state === 'due' ? 'overdue' : 'soon'}>{t(`people.rotation.${state}`, { years, dueOn })}</StateMark>
    </div>
  );
}
