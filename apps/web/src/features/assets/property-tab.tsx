import { caseAssets } from '@duixian/assets/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { AssetTable } from './asset-table.tsx';
import { deductibleNow } from './free-now.ts';
import { GoodsPanel } from './goods/goods-panel.tsx';
import { handTexts } from './hand/texts.ts';
import { ThingForm } from './hand/thing-form.tsx';
import { WithholdingPanel } from './income/withholding-panel.tsx';
import { MeasureTable } from './measure-table.tsx';
import { MeasureWindow } from './measure-window.tsx';
import { OrdersPanel } from './orders/orders-panel.tsx';
import { OverSeizureMeter } from './over-seizure-meter.tsx';
import type { CaseField, Holdings, MeasurePaper, OpenAct, PropertyCase, SealedNumbers } from './property-case.ts';
import { ReportPanel } from './report/report-panel.tsx';
import { assetsTexts } from './texts.ts';
import './assets.css';

interface Props {
  readonly file: PropertyCase;
  readonly sealed: SealedNumbers;
  readonly pickCase: CaseField;
  readonly onDraft: ((paper: MeasurePaper) => void) | undefined;
}

/** 财产与控制 · What was found, what of it is held, and how that stands against what is owed. */
export function PropertyTab({ file, sealed, pickCase, onDraft }: Props) {
  const probe = useCall(caseAssets, { params: { case: file.caseId } });
  const look = useCall(caseAssets, { params: { case: file.caseId } }, { everyMs: waits(probe.data) ? 2_000 : 30_000 });
  const [open, setOpen] = useState<OpenAct | undefined>(undefined);
  const mayControl = useMay('assets.control') && file.state !== 'closed';
  const t = useTexts(assetsTexts);
  const h = useTexts(handTexts);
  const [entering, setEntering] = useState(false);
  return (
    <Looked look={look} texts={assetsTexts} lines={6}>
      {(holdings) => (
        <div className="stack">
          <OverSeizureMeter
            meter={holdings.meter}
            deductible={deductibleNow(holdings)}
            holdings={holdings}
            onAct={mayControl ? setOpen : undefined}
          />
          <section className="panel" aria-label={t('register')}>
            <div className="panel-head">
              <h2>{t('register')}</h2>
              {mayControl ? (
                <ActButton small onAct={() => setEntering(true)}>
                  {h('enter')}
                </ActButton>
              ) : null}
            </div>
            <AssetTable file={file} holdings={holdings} onAct={setOpen} />
          </section>
          <section className="panel" aria-label={t('measures')}>
            <div className="panel-head">
              <h2>{t('measures')}</h2>
            </div>
            <MeasureTable file={file} holdings={holdings} onAct={setOpen} />
          </section>
          <OrdersPanel file={file} holdings={holdings} sealed={sealed} />
          <WithholdingPanel file={file} />
          <GoodsPanel file={file} />
          <ReportPanel file={file} />
          <Modal open={entering} onCancel={() => setEntering(false)} title={h('enter')} footer={null} destroyOnHidden width={520}>
            <ThingForm file={file} onDone={() => setEntering(false)} />
          </Modal>
          <MeasureWindow
            file={file}
            holdings={holdings}
            sealed={sealed}
            open={open}
            pickCase={pickCase}
            onClose={() => setOpen(undefined)}
            onDraft={
              onDraft === undefined
                ? undefined
                : (paper) => {
                    setOpen(undefined);
                    onDraft(paper);
                  }
            }
          />
        </div>
      )}
    </Looked>
  );
}

function waits(holdings: Holdings | undefined): boolean {
  return holdings?.measures.some((measure) => measure.pending !== null || measure.state === 'requested') ?? false;
}
