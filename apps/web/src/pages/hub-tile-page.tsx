import { TILE_SPECS, TILES, type Tile } from '@duixian/hub/rules/tiles';
import { isTaskKind } from '@duixian/tasks/rules/catalogue';
import { Link, useParams } from '@tanstack/react-router';
import { hubTexts } from '../features/hub/texts.ts';
import { TileRows } from '../features/hub/tile-rows.tsx';
import type { TilePage, TileRow } from '../features/hub/what-text.tsx';
import { RowOrder } from '../features/orders/row-order.tsx';
import { HandOn } from '../features/tasks/hand-on.tsx';
import { useSession } from '../session/session.tsx';
import { LostPage } from '../shell/lost-page.tsx';
import { placesFor } from '../shell/places.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { caseTabOf } from '../ui/case-tab-of.ts';
import { PageTitle } from '../ui/page-title.tsx';
import type { CaseTabKey } from './case-tabs.ts';

/** 工作项 · The rows behind one number of the hub, with the acts other features give for them. */
export function HubTilePage() {
  const t = useTexts(hubTexts);
  const zh = useLanguage() === 'zh';
  const params = useParams({ from: '/office/hub/$tile' });
  const tile = TILES.find((one) => one === params.tile);
  if (tile === undefined) return <LostPage />;
  const title = zh ? TILE_SPECS[tile].nameZh : TILE_SPECS[tile].nameEn;
  return (
    <>
      <PageTitle title={title} sub={<Link to="/hub">{t('title')}</Link>} />
      <TileRows tile={tile} title={title} actsOf={(row, kind) => <RowActs tile={tile} row={row} kind={kind} />} />
    </>
  );
}

function RowActs({ tile, row, kind }: { readonly tile: Tile; readonly row: TileRow; readonly kind: TilePage['row'] }) {
  const t = useTexts(hubTexts);
  const caseId = row.caseId;
  const { permissions } = useSession();
  const mayFinance = placesFor(permissions).some((place) => place.key === 'finance');
  if (kind === 'order')
    return (
      <Link to="/orders" search={{ box: 'court', state: 'all', order: row.rowId }}>
        {t('openOrder')}
      </Link>
    );
  if (caseId === null)
    return (
      <span className="row-acts">
        {tile === 'notice-gaps' ? <Link to="/hub/notices">{t('openNotices')}</Link> : null}
        {tile === 'money-unmatched' && mayFinance ? <Link to="/finance">{t('openMoney')}</Link> : null}
        <RowOrder tile={tile} rowId={row.rowId} />
      </span>
    );
  const work = kind === 'task' && isTaskKind(row.what) ? row.what : undefined;
  return (
    <span className="row-acts">
      <Link to="/cases/$caseId" params={{ caseId }} search={{ tab: work === undefined ? TAB_OF[kind] : caseTabOf(work) }}>
        {t('open')}
      </Link>
      {permissions.includes('booking.book') ? (
        <Link to="/booking" search={{ case: caseId }}>
          {t('sendBailiffs')}
        </Link>
      ) : null}
      {work === undefined ? null : <HandOn taskId={row.rowId} kind={work} caseNumber={row.caseNumber} />}
      <RowOrder tile={tile} rowId={row.rowId} />
    </span>
  );
}

const TAB_OF: Readonly<Record<TilePage['row'], CaseTabKey>> = {
  clock: 'clocks',
  task: 'overview',
  case: 'overview',
  source: 'search',
  measure: 'property',
  document: 'papers',
  receipt: 'money',
  payout: 'money',
  proposal: 'overview',
  decision: 'overview',
  order: 'overview',
  petition: 'petitions',
  deed: 'papers',
};
