import { showProof } from '@duixian/deadlines/contract';
import { idFrom } from '@duixian/kernel/ids';
import { Link, useParams } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { ClockActs } from './acts/clock-acts.tsx';
import { ProofCard } from './proof-card.tsx';
import { deadlinesTexts } from './texts.ts';

/** 期限说明页 · The proof of one clock as a page of its own, to print. */
export function ProofPage() {
  const t = useTexts(deadlinesTexts);
  const { clockId } = useParams({ from: '/office/clocks/$clockId' });
  const look = useCall(showProof, { params: { clock: idFrom<'clock'>(clockId) } });
  return (
    <>
      <PageTitle
        title={t('proof.title')}
        acts={
          <ActButton primary onAct={() => window.print()}>
            {t('proof.print')}
          </ActButton>
        }
      />
      <Looked look={look} texts={deadlinesTexts} lines={8}>
        {(proof) => (
          <div className="panel panel-body stack">
            <ClockActs proof={proof} />
            <ProofCard proof={proof} />
            <Link className="no-print" to="/cases/$caseId" params={{ caseId: proof.caseId }} search={{ tab: 'clocks' }}>
              {t('proof.openCase')}
            </Link>
          </div>
        )}
      </Looked>
    </>
  );
}
