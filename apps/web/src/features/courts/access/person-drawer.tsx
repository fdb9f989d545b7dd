import { showPersonsAccount } from '@duixian/courts/people-contract';
import type { PersonId } from '@duixian/kernel/ids';
import { Drawer } from 'antd';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { FactorReset } from './factor-reset.tsx';
import { GivePassword } from './give-password.tsx';
import { PersonIdentities } from './person-identities.tsx';
import { PersonSessions } from './person-sessions.tsx';
import { accessTexts } from './texts.ts';
import '../account/account.css';

export interface PersonShown {
  readonly personId: PersonId;
  readonly name: string;
}

/** 登录管理 · How one person comes in, and what an administrator may do about it. */
export function PersonDrawer({ person, onClose }: { readonly person: PersonShown | undefined; readonly onClose: () => void }) {
  const t = useTexts(accessTexts);
  return (
    <Drawer
      open={person !== undefined}
      onClose={onClose}
      title={person === undefined ? '' : t('person.title', { name: person.name })}
      size={640}
      destroyOnHidden
    >
      {person === undefined ? null : <PersonAccount person={person} />}
    </Drawer>
  );
}

function PersonAccount({ person }: { readonly person: PersonShown }) {
  const t = useTexts(accessTexts);
  const { personId } = person;
  const look = useCall(showPersonsAccount, { params: { person: personId } });
  return (
    <Looked look={look} texts={accessTexts}>
      {(account) => (
        <div className="stack">
          <p>
            <code>{account.login}</code>{' '}
            <StateMark tone={account.secondFactor ? 'done' : 'todo'}>
              {t(account.secondFactor ? 'person.factorOn' : 'person.factorOff')}
            </StateMark>{' '}
            {account.passwordGiven ? <StateMark tone="soon">{t('person.passwordGiven')}</StateMark> : null}
          </p>
          <PersonSessions person={personId} sessions={account.sessions} />
          {account.provider === null ? null : <PersonIdentities person={personId} identities={account.identities} />}
          <GivePassword person={personId} login={account.login} />
          {account.secondFactor ? <FactorReset person={personId} /> : null}
        </div>
      )}
    </Looked>
  );
}
