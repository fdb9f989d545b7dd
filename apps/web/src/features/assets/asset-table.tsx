import type { Fen } from '@duixian/kernel/money';
import { useState } from 'react';
import { useMay } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { AssetCard } from './card/asset-card.tsx';
import { cardTexts } from './card/texts.ts';
import { freeNow } from './free-now.ts';
import { HandLines } from './hand/hand-lines.tsx';
import { measureTone } from './measure-table.tsx';
import { numberOf } from './number-of.ts';
import { type Asset, type Holdings, isFrozen, type OpenAct, type PropertyCase } from './property-case.ts';
import { ReplyFacts } from './reply-facts.tsx';
import { assetsTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly holdings: Holdings;
  readonly onAct: (open: OpenAct) => void;
}

/** 财产登记 · Each thing with whose it is, who said so and when, and whether this case holds it. */
export function AssetTable({ file, holdings, onAct }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(cardTexts);
  const [carded, setCarded] = useState<Asset | undefined>(undefined);
  const name = useNameIn(assetsTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const mayControl = useMay('assets.control') && file.state !== 'closed';
  const columns: readonly Column<Asset>[] = [
    {
      key: 'what',
      title: t('columns.what'),
      lead: true,
      render: (asset) => (
        <>
          {word('assetKind', asset.kind)} · {asset.label}
          {asset.exempt ? <StateMark tone="stopped">{t('exempt')}</StateMark> : null}
          {asset.mergedInto === null ? null : <StateMark tone="stopped">{c('deeds.merged')}</StateMark>}{' '}
          <button type="button" className="quiet-button" onClick={() => setCarded(asset)}>
            {c('open')}
          </button>
        </>
      ),
    },
    {
      key: 'party',
      title: t('columns.party'),
      tight: true,
      render: (asset) => file.parties.find((party) => party.partyId === asset.party)?.name ?? '–',
    },
    {
      key: 'source',
      title: t('columns.source'),
      render: (asset) => (
        <>
          {zh ? asset.agencyZh : asset.agencyEn} <InstantText at={asset.seenAt} />
          <ReplyFacts facts={asset.facts} whole={numberOf(file, asset)} />
          {asset.source.kind === 'finding' ? <HandLines file={file} asset={asset} holdings={holdings} /> : null}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('columns.amount'),
      align: 'end',
      render: (asset) => <Amounts asset={asset} held={heldOf(holdings, asset)} />,
    },
    {
      key: 'held',
      title: t('columns.held'),
      render: (asset) => {
        const measure = holdings.measures.find((one) => one.assetId === asset.assetId && one.endedOn === null);
        if (measure === undefined) return <span className="soft">{t('notHeld')}</span>;
        return (
          <StateMark tone={measureTone(measure.state)}>
            {name('states', measure.state)} <Money fen={measure.held ?? measure.asked} />
          </StateMark>
        );
      },
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (asset) =>
        mayControl ? (
          <span className="row">
            {asset.mayHold ? (
              <ActButton small primary onAct={() => onAct({ act: 'freeze', asset })}>
                {isFrozen(asset) ? t('acts.freeze') : t('acts.hold')}
              </ActButton>
            ) : null}
            {asset.exempt || holdings.measures.some((one) => one.assetId === asset.assetId && one.endedOn === null) ? null : (
              <ActButton small onAct={() => onAct({ act: 'takeOver', asset })}>
                {t('acts.takeOver')}
              </ActButton>
            )}
            {asset.inMoney ? null : (
              <ActButton small onAct={() => onAct({ act: 'value', asset })}>
                {t('acts.value')}
              </ActButton>
            )}
          </span>
        ) : (
          <span className="soft">–</span>
        ),
    },
  ];
  return (
    <>
      <DataTable label={t('register')} rows={holdings.assets} columns={columns} rowKey={(asset) => asset.assetId} empty={t('empty')} />
      {carded === undefined ? null : <AssetCard file={file} asset={carded} onClose={() => setCarded(undefined)} />}
    </>
  );
}

function heldOf(holdings: Holdings, asset: Asset): Fen | null {
  return holdings.measures.find((one) => one.assetId === asset.assetId && one.endedOn === null)?.held ?? null;
}

function Amounts({ asset, held }: { readonly asset: Asset; readonly held: Fen | null }) {
  const t = useTexts(assetsTexts);
  if (!asset.inMoney) return asset.value === null ? <span className="soft">{t('notValued')}</span> : <Money fen={asset.value} />;
  return (
    <>
      <Money fen={asset.balance} />
      <div className="soft">
        {t('available')} <Money fen={freeNow(asset, held)} />
      </div>
    </>
  );
}
