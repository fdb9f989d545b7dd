import { handRecords } from '@duixian/assets/hand-contract';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { Asset, Holdings, PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';
import { handTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly holdings: Holdings;
}

/** 发现与回执 · How a thing no agency keeps was found, and what the papers about it say. */
export function HandLines({ file, asset, holdings }: Props) {
  const t = useTexts(handTexts);
  const name = useNameIn(assetsTexts);
  const look = useCall(handRecords, { params: { case: file.caseId } });
  const { source } = asset;
  if (source.kind !== 'finding' || look.data === undefined) return null;
  const { findings, receipts, answers } = look.data;
  const ofThis = (one: { readonly measureId: string }) =>
    holdings.measures.some((measure) => measure.measureId === one.measureId && measure.assetId === asset.assetId);
  const actOf = (id: string) => name('instructions', holdings.instructions.find((one) => one.instructionId === id)?.act ?? '');
  return (
    <details className="reply-facts">
      <summary className="soft">{t('found')}</summary>
      {findings
        .filter((one) => one.findingId === source.findingId)
        .map((one) => (
          <div key={one.findingId}>{t('foundLine', { by: one.foundBy, on: one.foundOn, place: one.place, paper: one.paper })}</div>
        ))}
      {receipts.filter(ofThis).map((one) => (
        <div key={one.instructionId}>
          {t('receiptLine', { act: actOf(one.instructionId), receiver: one.receiver, on: one.on, paper: one.paper })}
          {one.mark === null ? null : <div className="soft">{t('markLine', { mark: one.mark })}</div>}
          {one.reason === null ? null : <div className="soft">{one.reason}</div>}
        </div>
      ))}
      {answers.filter(ofThis).map((one) => (
        <div key={one.answerId}>
          {t('answerLine', { on: one.on, answer: t(`answers.${one.answer}`), paper: one.paper })}
          {one.amount === null || one.effect === 'stops' ? null : <> {t('sumLine', { amount: one.amount })}</>}
          {one.effect === null ? null : <span className="soft"> {t(`effects.${one.effect}`, { amount: one.amount })}</span>}
        </div>
      ))}
    </details>
  );
}
