import type { Replied } from '@duixian/contract/endpoint';
import { confirmNotices, myNotices, seeNotices } from '@duixian/hub/notices-contract';
import { ACCOUNT_NOTICES } from '@duixian/hub/rules/notices';
import { TILE_SPECS, TILES } from '@duixian/hub/rules/tiles';
import { dayFromText } from '@duixian/kernel/legal-day';
import { useNavigate } from '@tanstack/react-router';
import { Popover } from 'antd';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Empty, Looked } from '../../ui/wait-states.tsx';
import { ordersTexts } from './texts.ts';
import './orders.css';

type Notice = Replied<typeof myNotices>['rows'][number];

/** 通知 · What came for this person; the screen that shows it confirms its arrival by itself, seeing it is the person's own act. */
export function NoticeBell() {
  const t = useTexts(ordersTexts);
  const [open, setOpen] = useState(false);
  const look = useCall(myNotices, { query: {} });
  const confirming = useAct(confirmNotices);
  const { act: confirm } = confirming;
  const waiting = (look.data?.rows ?? []).flatMap((row) => (row.received ? [] : [row.noticeId]));
  const key = waiting.join();
  useEffect(() => {
    const notices = (look.data?.rows ?? []).flatMap((row) => (row.received ? [] : [row.noticeId]));
    if (key !== '' && notices.length > 0) void confirm({ body: { notices } });
  }, [key, confirm, look.data]);
  const unseen = look.data?.unseen ?? { count: 0, capped: false };
  const count = countText(unseen.count, unseen.capped);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('notices.title')}
      content={
        <div className="notice-box">
          <Looked look={look} texts={ordersTexts}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty>{t('notices.empty')}</Empty>
              ) : (
                <ul className="notice-list">
                  {rows.map((row) => (
                    <NoticeItem key={row.noticeId} notice={row} onLeave={() => setOpen(false)} />
                  ))}
                </ul>
              )
            }
          </Looked>
        </div>
      }
    >
      <button
        type="button"
        className="header-button"
        aria-label={t('notices.label', { count })}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path
            d="M3 11.500h10l-1.300-2V6.500a3.700 3.700 0 0 0-7.400 0v3zM6.500 13.500h3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.400"
          />
        </svg>
        {unseen.count === 0 ? null : <span className="bell-count num">{count}</span>}
      </button>
    </Popover>
  );
}

/** Where on the case a notice is about. */
const TABS: Partial<Record<Notice['kind'], 'messages' | 'lane'>> = {
  'message-written': 'messages',
  'segment-waiting': 'lane',
  'segment-returned': 'lane',
};

const dayIn = (fact: unknown) => (typeof fact === 'string' ? dayFromText(fact) : undefined);

const ACCOUNT: readonly string[] = Object.values(ACCOUNT_NOTICES);

function NoticeItem({ notice, onLeave }: { readonly notice: Notice; readonly onLeave: () => void }) {
  const t = useTexts(ordersTexts);
  const zh = useLanguage() === 'zh';
  const navigate = useNavigate();
  const seeing = useAct(seeNotices);
  const tile = TILES.find((one) => one === notice.facts.tile);
  const segments = zh ? {} : { from: notice.facts.fromEn, to: notice.facts.toEn };
  const facts = {
    ...notice.facts,
    ...segments,
    dueOn: dayIn(notice.facts.dueOn),
    tile: tile === undefined ? '' : zh ? TILE_SPECS[tile].nameZh : TILE_SPECS[tile].nameEn,
  };
  const open = () => {
    void seeing.act({ body: { source: notice.source } });
    onLeave();
    if (notice.kind.startsWith('order-')) void navigate({ to: '/orders', search: { state: 'all', box: undefined, order: notice.source } });
    else if (ACCOUNT.includes(notice.kind)) void navigate({ to: '/account' });
    else if (notice.kind === 'booking-changed') void navigate({ to: '/booking', search: {} });
    else if (notice.caseId !== null && TABS[notice.kind] !== undefined)
      void navigate({ to: '/cases/$caseId', params: { caseId: notice.caseId }, search: { tab: TABS[notice.kind] } });
    else if (notice.caseId !== null) void navigate({ to: '/cases/$caseId', params: { caseId: notice.caseId } });
    else void navigate({ to: '/desk' });
  };
  return (
    <li className="notice-item">
      <button type="button" className={`quiet-button ${notice.seen ? '' : 'notice-unseen'}`} onClick={open}>
        {t(`notices.kinds.${notice.kind}`, facts)}
      </button>
      <span className="soft">
        <InstantText at={notice.sentAt} />
      </span>
    </li>
  );
}
