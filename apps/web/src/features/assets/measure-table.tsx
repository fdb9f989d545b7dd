import { retryInstruction } from '@duixian/assets/contract';
import { isByHand } from '@duixian/assets/rules/asset-kind';
import { useAct } from '../../api/use-act.ts';
import { useMay } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import type { Asset, Holdings, Measure, OpenAct, PropertyCase } from './property-case.ts';
import { assetsTexts } from './texts.ts';

const TONES: Readonly<Record<string, StateTone>> = {
  requested: 'doing',
  held: 'done',
  waiting: 'paused',
  refused: 'failed',
  failed: 'failed',
  lifted: 'stopped',
  exhausted: 'stopped',
  lapsed: 'overdue',
  transferred: 'stopped',
};

export function measureTone(state: string): StateTone {
  return TONES[state] ?? 'doing';
}

const RUNGS: Readonly<Record<string, StateTone>> = {
  quiet: 'todo',
  prepare: 'soon',
  urgent: 'urgent',
  'last-day': 'urgent',
  lapsed: 'overdue',
};

interface Props {
  readonly file: PropertyCase;
  readonly holdings: Holdings;
  readonly onAct: (open: OpenAct) => void;
}

/** 控制措施 · Each hold with its state, sums, printed term and the day by which somebody must decide. */
export function MeasureTable({ file, holdings, onAct }: Props) {
  const t = useTexts(assetsTexts);
  const name = useNameIn(assetsTexts);
  const mayControl = useMay('assets.control') && file.state !== 'closed';
  const mayMove = useMay('assets.approve-control') && file.state !== 'closed';
  const retrying = useAct(retryInstruction);
  const assetOf = (measure: Measure) => holdings.assets.find((asset) => asset.assetId === measure.assetId);
  const failedOf = (measure: Measure) =>
    holdings.instructions.findLast((one) => one.measureId === measure.measureId && (one.state === 'failed' || one.state === 'refused'));
  const columns: readonly Column<Measure>[] = [
    {
      key: 'what',
      title: t('measureColumns.what'),
      lead: true,
      render: (measure) => <What measure={measure} asset={assetOf(measure)} holdings={holdings} />,
    },
    { key: 'amount', title: t('measureColumns.amount'), align: 'end', render: (measure) => <Sums measure={measure} /> },
    {
      key: 'term',
      title: t('measureColumns.term'),
      render: (measure) => (
        <>
          {t('printed')} <LegalDayText on={measure.printedEnd} />
          {measure.rung === null ? null : (
            <div>
              <StateMark tone={RUNGS[measure.rung] ?? 'todo'}>{name('rungs', measure.rung)}</StateMark>
            </div>
          )}
          {measure.decisionReason === null ? null : <div className="soft">{t('decided', { reason: measure.decisionReason })}</div>}
        </>
      ),
    },
    {
      key: 'paper',
      title: t('measureColumns.paper'),
      render: (measure) => (
        <>
          <div className="case-number">{measure.rulingNumber}</div>
          {measure.noticeNumber === measure.rulingNumber ? null : <div className="case-number">{measure.noticeNumber}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('measureColumns.acts'),
      render: (measure) => {
        const asset = assetOf(measure);
        const failed = failedOf(measure);
        if (!mayControl || asset === undefined) return <span className="soft">–</span>;
        const waits = holdings.instructions.find((one) => one.measureId === measure.measureId && one.state === 'requested');
        if (waits !== undefined && isByHand(asset.agency))
          return (
            <ActButton small primary onAct={() => onAct({ act: 'receipt', asset, instruction: waits })}>
              {t('acts.receipt')}
            </ActButton>
          );
        if (measure.pending !== null) return <span className="soft">–</span>;
        return (
          <span className="row">
            {measure.deductible !== null && measure.deductible > 0n ? (
              <ActButton small primary onAct={() => onAct({ act: 'deduct', asset, measure })}>
                {t('acts.deduct')}
              </ActButton>
            ) : null}
            {measure.claim !== null && measure.claim.missing > 0n ? (
              <>
                <ActButton small primary onAct={() => onAct({ act: 'payment', asset, measure })}>
                  {t('acts.payment')}
                </ActButton>
                {measure.claim.answerBy === null ? null : (
                  <ActButton small onAct={() => onAct({ act: 'answer', asset, measure })}>
                    {t('acts.answer')}
                  </ActButton>
                )}
              </>
            ) : null}
            {measure.state === 'waiting' && isByHand(asset.agency) ? (
              <ActButton small onAct={() => onAct({ act: 'rank', asset, measure })}>
                {t('acts.rank')}
              </ActButton>
            ) : null}
            {measure.rung === null ? null : (
              <>
                <ActButton small onAct={() => onAct({ act: 'renew', asset, measure })}>
                  {t('acts.renew')}
                </ActButton>
                <ActButton small onAct={() => onAct({ act: 'release', asset, measure })}>
                  {t('acts.release')}
                </ActButton>
                {measure.state === 'held' && measure.held !== null ? (
                  <ActButton small onAct={() => onAct({ act: 'releasePart', asset, measure, keep: null })}>
                    {t('acts.releasePart')}
                  </ActButton>
                ) : null}
                {mayMove && measure.state !== 'requested' ? (
                  <ActButton small onAct={() => onAct({ act: 'move', asset, measure })}>
                    {t('acts.move')}
                  </ActButton>
                ) : null}
              </>
            )}
            {failed === undefined || failed.state !== 'failed' ? null : (
              <ActButton
                small
                pending={retrying.pending}
                onAct={() => void retrying.act({ params: { case: file.caseId, instruction: failed.instructionId } })}
              >
                {t('acts.retry')}
              </ActButton>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <RefusalNote problem={retrying.problem} texts={assetsTexts} onRetry={retrying.retry} />
      <DataTable
        label={t('measures')}
        rows={holdings.measures}
        columns={columns}
        rowKey={(measure) => measure.measureId}
        toneOf={(measure) =>
          measure.rung === 'lapsed' ? 'overdue' : measure.rung === 'urgent' || measure.rung === 'last-day' ? 'soon' : undefined
        }
        empty={t('measuresEmpty')}
      />
    </>
  );
}

interface WhatProps {
  readonly measure: Measure;
  readonly asset: Asset | undefined;
  readonly holdings: Holdings;
}

function What({ measure, asset, holdings }: WhatProps) {
  const t = useTexts(assetsTexts);
  const name = useNameIn(assetsTexts);
  const word = useWord();
  const transfers = holdings.instructions.filter((one) => one.measureId === measure.measureId && one.transferNo !== null);
  const failed = holdings.instructions.findLast((one) => one.measureId === measure.measureId);
  return (
    <>
      {asset === undefined ? '–' : `${word('assetKind', asset.kind)} · ${asset.label}`}
      <div>
        <StateMark tone={measureTone(measure.state)}>{name('states', measure.state)}</StateMark>
      </div>
      {measure.rank === null ? null : <div className="soft">{t('rank', { rank: measure.rank })}</div>}
      {measure.pending === null ? null : <StateMark tone="doing">{t('pending', { act: name('instructions', measure.pending) })}</StateMark>}
      {failed === undefined || failed.failureKind === null ? null : (
        <div className="soft">
          {t('failure', {
            act: name('instructions', failed.act),
            why: [name('failures', failed.failureKind), failed.failureDetail].filter(Boolean).join(' · '),
          })}
        </div>
      )}
      {transfers.map((one) => (
        <div key={one.instructionId} className="soft">
          {t('transfer', { number: one.transferNo })}
        </div>
      ))}
    </>
  );
}

/** 债权现状 · What the third debtor paid, what it disputes, and what is missing by which day. */
function ClaimSums({ claim }: { readonly claim: NonNullable<Measure['claim']> }) {
  const t = useTexts(assetsTexts);
  return (
    <>
      {claim.paid > 0n ? <div>{t('claim.paid', { amount: claim.paid })}</div> : null}
      {claim.disputed > 0n ? <div className="soft">{t('claim.disputed', { amount: claim.disputed })}</div> : null}
      {claim.missing === 0n || claim.answerBy === null ? null : claim.overdue ? (
        <StateMark tone="overdue">{t('claim.overdue', { amount: claim.missing })}</StateMark>
      ) : (
        <div className="soft">{t('claim.missing', { amount: claim.missing, on: claim.answerBy })}</div>
      )}
    </>
  );
}

function Sums({ measure }: { readonly measure: Measure }) {
  const t = useTexts(assetsTexts);
  return (
    <>
      <div>
        <span className="soft">{measure.held === null ? t('asked') : t('held')}</span> <Money fen={measure.held ?? measure.asked} />
      </div>
      {measure.waiting !== null && measure.waiting > 0n ? (
        <div className="soft">{t('waitingBehind', { amount: measure.waiting })}</div>
      ) : null}
      {measure.claim === null && measure.deducted > 0n ? <div>{t('deducted', { amount: measure.deducted })}</div> : null}
      {measure.claim === null ? null : <ClaimSums claim={measure.claim} />}
    </>
  );
}
