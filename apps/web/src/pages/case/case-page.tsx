import { showCase } from '@duixian/cases/contract';
import { idFrom } from '@duixian/kernel/ids';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { Suspense } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { Empty, Loading, Looked } from '../../ui/wait-states.tsx';
import { CASE_TAB_KEYS } from '../case-tabs.ts';
import { CaseHead } from './case-head.tsx';
import { CASE_TABS, type CaseOnScreen } from './tabs.ts';
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
  const navigate = useNavigate();
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
        <Tabs
          className="case-tabs"
          activeKey={current.key}
          aria-label={t('tabsLabel')}
          destroyOnHidden
          onChange={(key) => void navigate({ to: '.', search: { tab: CASE_TAB_KEYS.find((one) => one === key) } })}
          items={tabs.map(({ key, Part }) => ({
            key,
            label: t(`tabs.${key}`),
            children: (
              <Suspense fallback={<Loading lines={6} />}>
                <Part file={file} />
              </Suspense>
            ),
          }))}
        />
      )}
    </>
  );
}
