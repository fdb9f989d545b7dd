import { Modal } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { DeductForm } from './deduct-form.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { MoveForm } from './goes-on/move-form.tsx';
import { TakeOverForm } from './goes-on/take-over-form.tsx';
import { AnswerForm } from './hand/answer-form.tsx';
import { PaymentForm } from './hand/payment-form.tsx';
import { RankForm } from './hand/rank-form.tsx';
import { ReceiptForm } from './hand/receipt-form.tsx';
import { PartReleaseForm } from './part-release-form.tsx';
import type { CaseField, Holdings, MeasurePaper, OpenAct, PropertyCase, SealedNumbers } from './property-case.ts';
import { ReleaseForm } from './release-form.tsx';
import { RenewForm } from './renew-form.tsx';
import { assetsTexts } from './texts.ts';
import { ValueForm } from './value-form.tsx';

interface Props {
  readonly file: PropertyCase;
  readonly holdings: Holdings;
  readonly sealed: SealedNumbers;
  readonly open: OpenAct | undefined;
  readonly pickCase: CaseField;
  readonly onClose: () => void;
  readonly onDraft: ((paper: MeasurePaper) => void) | undefined;
}

/** 措施窗口 · One act on one thing. */
export function MeasureWindow({ file, holdings, sealed, open, pickCase, onClose, onDraft }: Props) {
  const t = useTexts(assetsTexts);
  const word = useWord();
  const title = open === undefined ? '' : open.act === 'freeze' && !open.asset.inMoney ? t('windows.hold') : t(`windows.${open.act}`);
  return (
    <Modal open={open !== undefined} onCancel={onClose} title={title} footer={null} destroyOnHidden width={520}>
      {open === undefined ? null : (
        <>
          <p>
            {word('assetKind', open.asset.kind)} · {open.asset.label}
            <span className="soft"> {file.parties.find((party) => party.partyId === open.asset.party)?.name}</span>
          </p>
          {open.act === 'freeze' ? (
            <FreezeForm file={file} asset={open.asset} sealed={sealed} onDone={onClose} onDraft={onDraft} />
          ) : open.act === 'value' ? (
            <ValueForm file={file} asset={open.asset} onDone={onClose} />
          ) : open.act === 'deduct' ? (
            <DeductForm file={file} asset={open.asset} measure={open.measure} sealed={sealed} onDone={onClose} onDraft={onDraft} />
          ) : open.act === 'release' ? (
            <ReleaseForm file={file} measure={open.measure} sealed={sealed} onDone={onClose} />
          ) : open.act === 'receipt' ? (
            <ReceiptForm file={file} asset={open.asset} instruction={open.instruction} onDone={onClose} />
          ) : open.act === 'answer' ? (
            <AnswerForm file={file} measure={open.measure} onDone={onClose} />
          ) : open.act === 'payment' ? (
            <PaymentForm file={file} asset={open.asset} measure={open.measure} onDone={onClose} />
          ) : open.act === 'rank' ? (
            <RankForm file={file} measure={open.measure} onDone={onClose} />
          ) : open.act === 'takeOver' ? (
            <TakeOverForm file={file} asset={open.asset} onDone={onClose} />
          ) : open.act === 'move' ? (
            <MoveForm file={file} measure={open.measure} pickCase={pickCase} onDone={onClose} />
          ) : open.act === 'releasePart' ? (
            <PartReleaseForm file={file} measure={open.measure} sealed={sealed} keep={open.keep} onDone={onClose} />
          ) : (
            <RenewForm file={file} measure={open.measure} sealed={sealed} onDone={onClose} />
          )}
          {holdings.meter.excess > 0n ? <p className="soft">{t('meter.excess')}</p> : null}
        </>
      )}
    </Modal>
  );
}
