import { showProof } from '@duixian/deadlines/contract';
import { idFrom } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { ClockActs } from './acts/clock-acts.tsx';
import { ProofCard } from './proof-card.tsx';
import { deadlinesTexts } from './texts.ts';

/** 依据抽屉 · Opens beside the work from any "why" of the product. */
export function ClockProofDrawer({ clockId, onClose }: { readonly clockId: string | undefined; readonly onClose: () => void }) {
  const t = useTexts(deadlinesTexts);
  return (
    <Drawer open={clockId !== undefined} onClose={onClose} title={t('proof.title')} size={520} destroyOnHidden>
      {clockId === undefined ? null : <ProofBody clockId={clockId} onClose={onClose} />}
    </Drawer>
  );
}

function ProofBody({ clockId, onClose }: { readonly clockId: string; readonly onClose: () => void }) {
  const t = useTexts(deadlinesTexts);
  const look = useCall(showProof, { params: { clock: idFrom<'clock'>(clockId) } });
  return (
    <Looked look={look} texts={deadlinesTexts} lines={8}>
      {(proof) => (
        <div className="stack">
          <ClockActs proof={proof} />
          <ProofCard proof={proof} />
          <div className="row">
            <Link to="/clocks/$clockId" params={{ clockId }} onClick={onClose}>
              {t('proof.print')}
            </Link>
            <Link to="/cases/$caseId" params={{ caseId: proof.caseId }} search={{ tab: 'clocks' }} onClick={onClose}>
              {t('proof.openCase')}
            </Link>
          </div>
        </div>
      )}
    </Looked>
  );
}
