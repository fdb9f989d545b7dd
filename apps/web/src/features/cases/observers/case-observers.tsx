import { caseObservers } from '@duixian/cases/observer-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { GrantForm } from './grant-form.tsx';
import { GrantRow } from './grant-row.tsx';
import { observerTexts } from './texts.ts';

/** 外部观察授权 · Who from outside may look at this case; given and ended here. */
export function CaseObservers({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(observerTexts);
  const [open, setOpen] = useState(false);
  if (!useMay('cases.grant-look')) return null;
  return (
    <>
      <ActButton onAct={() => setOpen(true)}>{t('title')}</ActButton>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('title')} size={440} destroyOnHidden>
        <Grants caseId={caseId} />
      </Drawer>
    </>
  );
}

function Grants({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(observerTexts);
  const look = useCall(caseObservers, { params: { case: caseId } });
  return (
    <Looked look={look} texts={observerTexts} lines={5}>
      {({ grants, observers, latest }) => (
        <div className="stack">
          <p className="soft">{t('note')}</p>
          <section className="stack" aria-label={t('given')}>
            <h3>{t('given')}</h3>
            {grants.length === 0 ? <p className="soft">{t('nobody')}</p> : null}
            {grants.map((grant) => (
              <GrantRow key={grant.grantId} grant={grant} />
            ))}
          </section>
          {observers.length === 0 ? (
            <p className="soft">{t('noObserver')}</p>
          ) : (
            <GrantForm caseId={caseId} observers={observers} latest={latest} />
          )}
        </div>
      )}
    </Looked>
  );
}
