import { listTile } from '@duixian/hub/contract';
import type { Tile } from '@duixian/hub/rules/tiles';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useSession } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { countText } from '../../ui/count-link.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { hubTexts } from './texts.ts';
import { type TilePage, type TileRow, WhatText } from './what-text.tsx';

interface Props {
  readonly tile: Tile;
  readonly title: string;
  /** The acts of a row; they belong to other features, so the page gives them. */
  readonly actsOf: (row: TileRow, kind: TilePage['row']) => ReactNode;
}

/** 工作项明细 · Exactly the rows a number counted, each with what can be done about it. */
export function TileRows({ tile, title, actsOf }: Props) {
  const t = useTexts(hubTexts);
  const navigate = useNavigate();
  const pages: Pages<TilePage> = usePages(listTile, (after) => ({ params: { tile }, query: after === undefined ? {} : { after } }));
  const first = pages.pages?.[0];
  const columns = useColumns(first?.row ?? 'case', pages.pages ?? [], actsOf);
  return (
    <div className="stack">
      {first === undefined ? null : (
        <span className="soft">{t('tile.found', { count: countText(first.total.count, first.total.capped) })}</span>
      )}
      <div className="panel">
        <LookedPages pages={pages} texts={hubTexts}>
          {(rows: readonly TileRow[], footer) => (
            <DataTable
              label={title}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.rowId}
              onOpen={(row) => {
                if (row.caseId !== null) void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } });
              }}
              empty={t('tile.empty')}
              footer={footer}
            />
          )}
        </LookedPages>
      </div>
    </div>
  );
}

function useColumns(kind: TilePage['row'], pages: readonly TilePage[], actsOf: Props['actsOf']): readonly Column<TileRow>[] {
  const t = useTexts(hubTexts);
  const zh = useLanguage() === 'zh';
  const own = useSession().courtId;
  const clock = kind === 'clock';
  // A post that stands over one court alone need not read its name on every row.
  const several = pages.some((page) => page.rows.some((row) => row.court !== own));
  const court: Column<TileRow> = { key: 'court', title: t('columns.court'), render: (row) => (zh ? row.courtZh : row.courtEn) };
  return [
    {
      key: 'what',
      title: t('columns.what'),
      lead: true,
      render: (row) => (
        <>
          <WhatText row={row} kind={kind} />
          {row.urged === null && row.openOrders === 0 ? null : (
            <div className="soft">
              {row.urged === null ? '' : t('urged', { times: row.urged.times })}{' '}
              {row.openOrders === 0 ? '' : t('ordered', { count: row.openOrders })}
            </div>
          )}
        </>
      ),
    },
    { key: 'on', title: t('columns.on'), render: (row) => <LegalDayText on={row.sortOn} {...(clock ? { clockId: row.rowId } : {})} /> },
    {
      key: 'case',
      title: t('columns.case'),
      tight: true,
      render: (row) => (row.caseNumber === null ? '–' : <CaseNumberText number={row.caseNumber} caseId={row.caseId ?? undefined} />),
    },
    { key: 'summary', title: t('columns.summary'), render: (row) => <span className="soft">{row.summary ?? '–'}</span> },
    {
      key: 'officer',
      title: t('columns.officer'),
      tight: true,
      render: (row) => row.officerName ?? <span className="soft">{t('unassigned')}</span>,
    },
    { key: 'amount', title: t('columns.amount'), align: 'end', render: (row) => <Money fen={row.amount} /> },
    ...(several ? [court] : []),
    { key: 'acts', title: t('columns.acts'), tight: true, render: (row) => actsOf(row, kind) },
  ];
}
