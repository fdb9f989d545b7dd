import { exchangeBytes } from '@duixian/agencies/contract';
import { assetCard } from '@duixian/assets/register-contract';
import type { Id } from '@duixian/kernel/ids';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { addressOf } from '../../../api/address.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { numberOf } from '../number-of.ts';
import type { Asset, PropertyCase } from '../property-case.ts';
import { ReplyFacts } from '../reply-facts.tsx';
import type { Card } from './card.ts';
import { MergeForm } from './merge-form.tsx';
import { cardTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly onClose: () => void;
}

/** 财产卡片 · One thing with share, charges, holds, values and the replies all of it comes from. */
export function AssetCard({ file, asset, onClose }: Props) {
  const t = useTexts(cardTexts);
  const look = useCall(assetCard, { params: { case: file.caseId, asset: asset.assetId } });
  const mayControl = useMay('assets.control') && file.state !== 'closed';
  return (
    <Drawer open onClose={onClose} title={t('title', { label: asset.label })} size="large">
      <Looked look={look} texts={cardTexts} lines={8}>
        {(card) => (
          <div className="stack">
            {card.mergedInto === null ? null : <StateMark tone="stopped">{t('mergedAway')}</StateMark>}
            <Part title={t('share')}>
              {card.share === null ? (
                <span className="soft">{t('noShare')}</span>
              ) : (
                <span className="num">
                  {card.share.numerator}/{card.share.denominator}
                </span>
              )}
            </Part>
            <ReplyFacts facts={card.facts} whole={numberOf(file, asset)} />
            <Liens card={card} />
            <Values card={card} />
            <Replies file={file} card={card} />
            <History card={card} />
            {mayControl ? <MergeForm file={file} card={card} /> : null}
          </div>
        )}
      </Looked>
    </Drawer>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Liens({ card }: { readonly card: Card }) {
  const t = useTexts(cardTexts);
  return (
    <>
      <Part title={t('charges')}>
        <DataTable
          label={t('charges')}
          rows={card.charges}
          rowKey={(row) => String(row.rank)}
          empty={t('none')}
          columns={[
            { key: 'holder', title: t('columns.holder'), lead: true, render: (row) => row.holder },
            { key: 'rank', title: t('columns.rank'), render: (row) => <span className="num">{row.rank}</span> },
            { key: 'amount', title: t('columns.amount'), align: 'end', render: (row) => <Money fen={row.amount} /> },
          ]}
        />
      </Part>
      <Part title={t('holds')}>
        <DataTable
          label={t('holds')}
          rows={card.holds}
          rowKey={(row) => `${row.rank} ${row.caseNumber}`}
          empty={t('none')}
          columns={[
            { key: 'court', title: t('columns.court'), lead: true, render: (row) => row.court },
            { key: 'rank', title: t('columns.rank'), render: (row) => <span className="num">{row.rank}</span> },
            { key: 'case', title: t('columns.case'), render: (row) => <span className="case-number">{row.caseNumber}</span> },
            { key: 'amount', title: t('columns.amount'), align: 'end', render: (row) => <Money fen={row.amount} /> },
            { key: 'until', title: t('columns.until'), render: (row) => <LegalDayText on={row.until} /> },
          ]}
        />
      </Part>
    </>
  );
}

function Values({ card }: { readonly card: Card }) {
  const t = useTexts(cardTexts);
  if (card.inMoney) return null;
  return (
    <Part title={t('valuations')}>
      <DataTable
        label={t('valuations')}
        rows={card.valuations}
        rowKey={(row) => row.valuationId}
        empty={t('none')}
        columns={[
          {
            key: 'value',
            title: t('columns.value'),
            lead: true,
            render: (row) => (
              <>
                <Money fen={row.value} />
                {row.units === null ? null : <div className="soft num">{t('units', row.units)}</div>}
              </>
            ),
          },
          { key: 'on', title: t('columns.on'), render: (row) => <LegalDayText on={row.valuedOn} /> },
          { key: 'ground', title: t('columns.ground'), render: (row) => row.ground },
          { key: 'by', title: t('columns.by'), tight: true, render: (row) => row.by ?? '–' },
        ]}
      />
    </Part>
  );
}

function Replies({ file, card }: { readonly file: PropertyCase; readonly card: Card }) {
  const t = useTexts(cardTexts);
  const maySee = useMay('search.view');
  const address = (exchange: Id<'exchange'>) => addressOf(exchangeBytes, { case: file.caseId, exchange, side: 'reply' });
  return (
    <Part title={t('sightings')}>
      <DataTable
        label={t('sightings')}
        rows={card.sightings}
        rowKey={(row) => row.sightingId}
        empty={t('none')}
        columns={[
          { key: 'seen', title: t('columns.seen'), lead: true, render: (row) => <InstantText at={row.seenAt} /> },
          { key: 'said', title: t('columns.said'), align: 'end', render: (row) => <Money fen={row.balance ?? row.named} /> },
          {
            key: 'reply',
            title: t('sightings'),
            render: (row) =>
              row.source.kind === 'import' ? (
                t('oldStock')
              ) : row.source.kind === 'finding' ? (
                t('byHand')
              ) : maySee ? (
                <a href={address(row.source.exchangeId)} target="_blank" rel="noreferrer">
                  {t('reply')}
                </a>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Part>
  );
}

function History({ card }: { readonly card: Card }) {
  const t = useTexts(cardTexts);
  const name = useNameIn(cardTexts);
  if (card.merges.length === 0) return null;
  return (
    <Part title={t('history')}>
      <DataTable
        label={t('history')}
        rows={card.merges}
        rowKey={(row) => row.mergeId}
        columns={[
          { key: 'deed', title: t('columns.deed'), lead: true, render: (row) => name('deeds', row.deed) },
          { key: 'on', title: t('columns.on'), render: (row) => <LegalDayText on={row.on} /> },
          { key: 'reason', title: t('columns.reason'), render: (row) => row.reason },
          { key: 'by', title: t('columns.by'), tight: true, render: (row) => row.by ?? '–' },
        ]}
      />
    </Part>
  );
}
