import { showCase } from '@duixian/cases/contract';
import { idFrom } from '@duixian/kernel/ids';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useCall } from '../../api/use-call.ts';
import { PlaceTips } from '../../features/messages/place-tips.tsx';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { Empty, Loading, Looked } from '../../ui/wait-states.tsx';
import type { CaseTabKey } from '../case-tabs.ts';
import { CaseHead } from './case-head.tsx';
import type { CaseOnScreen } from './case-on-screen.ts';
import { CASE_TABS, type CaseTab } from './tabs.ts';
import { casePageTexts } from './texts.ts';
import './case-page.css';

const LOOK_AGAIN_MS = 10_000;

/** 案件 · One case: its head, and a tab for each part of the work on it. */
export function CasePage() {
  const { caseId } = useParams({ from: '/office/cases/$caseId' });
  const look = useCall(showCase, { params: { case: idFrom<'case'>(caseId) } }, { everyMs: LOOK_AGAIN_MS });
  return (
    <Looked look={look} lines={8}>
      {(file) => <CaseBody key={file.caseId} file={file} />}
    </Looked>
  );
}

function CaseBody({ file }: { readonly file: CaseOnScreen }) {
  const t = useTexts(casePageTexts);
  const { permissions } = useSession();
  const { tab } = useSearch({ from: '/office/cases/$caseId' });
  const tabs = CASE_TABS.filter((one) => permissions.includes(one.permission));
  const current = tabs.find((one) => one.key === tab) ?? tabs[0];
  return (
    <>
      <CaseHead file={file} />
      {current === undefined ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <>
          <TabNav tabs={tabs} current={current.key} />
          {permissions.includes('messages.use') ? <PlaceTips caseId={file.caseId} tab={current.key} /> : null}
          <Suspense key={current.key} fallback={<Loading lines={6} />}>
            <current.Part file={file} />
          </Suspense>
        </>
      )}
    </>
  );
}

/** The tabs are places with an address of their own, so they are links; the current one is in view on a narrow screen too. */
function TabNav({ tabs, current }: { readonly tabs: readonly CaseTab[]; readonly current: CaseTabKey }) {
  const t = useTexts(casePageTexts);
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current tab is what moved
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav ref={nav} className="case-tabs" aria-label={t('tabsLabel')}>
      {tabs.map(({ key }) => (
        <Link key={key} to="." search={{ tab: key }} aria-current={key === current ? 'page' : undefined} resetScroll={false}>
          {t(`tabs.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
