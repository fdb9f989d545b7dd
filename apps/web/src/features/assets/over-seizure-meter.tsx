import type { Fen } from '@duixian/kernel/money';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Holdings, OpenAct } from './property-case.ts';
import { assetsTexts } from './texts.ts';

interface Props {
  readonly meter: Holdings['meter'];
  readonly deductible: Fen;
  readonly holdings: Holdings;
  readonly onAct: ((open: OpenAct) => void) | undefined;
}

/** 超标的表 · Value held against value owed, to the day, before each new measure. */
export function OverSeizureMeter({ meter, deductible, holdings, onAct }: Props) {
  const t = useTexts(assetsTexts);
  const labelOf = (measureId: string) => thingOf(holdings, measureId)?.asset.label ?? '–';
  const over = meter.excess > 0n;
  const share = meter.owed === 0n ? (meter.held > 0n ? 100 : 0) : Number((meter.held * 100n) / meter.owed);
  return (
    <section className="panel panel-body seizure-meter" aria-label={t('meter.title')}>
      <div className="row seizure-figures">
        <Figure label={t('meter.owed')} fen={meter.owed} />
        <Figure label={t('meter.held')} fen={meter.held} />
        <Figure label={t('meter.headroom')} fen={meter.headroom} />
        <Figure label={t('meter.deductible')} fen={deductible} />
      </div>
      <div
        className={`meter-bar ${over ? 'meter-over' : ''}`}
        role="img"
        aria-label={t('meter.label', { held: meter.held, owed: meter.owed })}
      >
        <span style={{ width: `${Math.min(share, 100)}%` }} />
      </div>
      {over ? (
        <StateMark tone="urgent">
          {t('meter.excess')} <Money fen={meter.excess} strong />
        </StateMark>
      ) : null}
      {holdings.release.steps.map((step) => (
        <div key={step.measure}>
          {t(step.how === 'whole' ? 'meter.releaseWhole' : 'meter.releasePart', {
            what: labelOf(step.measure),
            frees: step.frees,
            keep: step.keep,
          })}{' '}
          <LetGo step={step} holdings={holdings} onAct={onAct} />
        </div>
      ))}
      {holdings.release.indivisible > 0n ? (
        <div className="soft">{t('meter.indivisible', { amount: holdings.release.indivisible })}</div>
      ) : null}
      {meter.unvalued > 0 ? <span className="soft">{t('meter.unvalued', { count: meter.unvalued })}</span> : null}
    </section>
  );
}

interface LetGoProps {
  readonly step: Holdings['release']['steps'][number];
  readonly holdings: Holdings;
  readonly onAct: ((open: OpenAct) => void) | undefined;
}

/** From the proposal to its act, with the sum that stays filled in. */
function LetGo({ step, holdings, onAct }: LetGoProps) {
  const t = useTexts(assetsTexts);
  const of = thingOf(holdings, step.measure);
  if (of === undefined || onAct === undefined) return null;
  const { how, keep } = step;
  return (
    <ActButton small onAct={() => onAct(how === 'whole' ? { act: 'release', ...of } : { act: 'releasePart', keep, ...of })}>
      {t(how === 'whole' ? 'acts.release' : 'acts.releasePart')}
    </ActButton>
  );
}

function thingOf(holdings: Holdings, measureId: string) {
  const measure = holdings.measures.find((one) => one.measureId === measureId);
  const asset = holdings.assets.find((one) => one.assetId === measure?.assetId);
  return measure === undefined || asset === undefined ? undefined : { measure, asset };
}

function Figure({ label, fen }: { readonly label: string; readonly fen: Fen }) {
  return (
    <div>
      <div className="soft">{label}</div>
      <Money fen={fen} strong />
    </div>
  );
}
