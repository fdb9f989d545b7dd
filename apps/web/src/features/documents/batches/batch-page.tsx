import type { Replied } from '@duixian/contract/endpoint';
import { retryBatch, sealBatch, serveBatch, showBatch } from '@duixian/documents/batch-contract';
import { KIND_NAMES } from '@duixian/documents/rules/kind-names';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { useParams } from '@tanstack/react-router';
import { Progress } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { DocumentsRefusal } from '../documents-refusal.tsx';
import { BatchItems } from './batch-items.tsx';
import { BatchRefusals } from './batch-refusals.tsx';
import { PapersNav } from './papers-nav.tsx';
import { StretchOutcome } from './stretch-outcome.tsx';
import { batchTexts } from './texts.ts';
import { useStretches } from './use-stretches.ts';

type Batch = Replied<typeof showBatch>;

const LOOK_MS = 1_500;

/** 批次 · One batch from its making over the seal to its service, with what stopped on the way. */
export function BatchPage() {
  const { batch } = useParams({ from: '/office/papers/batches/$batch' });
  const look = useCall(showBatch, { params: { batch: idFrom<'batch'>(batch) } }, { everyMs: LOOK_MS });
  return (
    <Looked look={look} texts={batchTexts} lines={8}>
      {(found) => <BatchBody batch={found} />}
    </Looked>
  );
}

function BatchBody({ batch }: { readonly batch: Batch }) {
  const t = useTexts(batchTexts);
  const zh = useLanguage() === 'zh';
  const kinds = batch.kinds.map((kind) => (zh ? KIND_NAMES[kind].zh : KIND_NAMES[kind].en));
  return (
    <>
      <PageTitle
        title={t('batch.title', { kinds, total: batch.total })}
        sub={
          <>
            {t('batch.by', { name: batch.startedBy })} <InstantText at={batch.startedAt} />
          </>
        }
      />
      <PapersNav />
      <div className="stack">
        <section className="panel batch-bars" aria-label={t('columns.made')}>
          <Bar name={t('batch.making')} done={batch.drafted} failed={batch.refused} total={batch.total} />
          <Bar name={t('batch.sealing')} done={batch.sealed} failed={0} total={batch.total} />
          <Bar name={t('batch.serving')} done={batch.served} failed={0} total={batch.total} />
        </section>
        <Acts batch={batch} />
        {batch.refused === 0 ? null : <BatchRefusals batch={batch.batchId} count={batch.refused} />}
        <BatchItems batch={batch.batchId} />
      </div>
    </>
  );
}

function Bar({
  name,
  done,
  failed,
  total,
}: {
  readonly name: string;
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}) {
  const t = useTexts(batchTexts);
  const percent = (count: number) => (total === 0 ? 0 : Math.floor((count / total) * 100));
  return (
    <>
      <span>{name}</span>
      <Progress
        aria-label={name}
        percent={percent(done + failed)}
        success={{ percent: percent(done) }}
        status={failed > 0 ? 'exception' : done === total ? 'success' : 'normal'}
        showInfo={false}
      />
      <span className="num">
        {t('batch.of', { done, total })}
        {failed === 0 ? '' : ` · ${t('batch.failed', { count: failed })}`}
      </span>
    </>
  );
}

function Acts({ batch }: { readonly batch: Batch }) {
  const t = useTexts(batchTexts);
  const [mayDraft, maySeal, mayServe] = [useMay('documents.draft'), useMay('documents.seal'), useMay('documents.serve')];
  const retrying = useAct(retryBatch);
  const ask = (of: Id<'batch'>, after: number) => ({ params: { batch: of }, body: { after } });
  const sealing = useStretches(sealBatch, ask, (reply: Replied<typeof sealBatch>) => reply);
  const serving = useStretches(serveBatch, ask, (reply: Replied<typeof serveBatch>) => reply);
  const toServe = batch.sealed - batch.served - batch.underWay;
  return (
    <>
      <div className="row">
        {mayDraft && batch.refused > 0 ? (
          <ActButton
            primary={batch.waiting === 0}
            pending={retrying.pending}
            onAct={() => void retrying.act({ params: { batch: batch.batchId } })}
          >
            {t('batch.retry', { count: batch.refused })}
          </ActButton>
        ) : null}
        {maySeal ? (
          <ActButton primary disabled={batch.toSeal === 0} pending={sealing.running} onAct={() => void sealing.run(batch.batchId)}>
            {t('batch.seal', { count: batch.toSeal })}
          </ActButton>
        ) : null}
        {mayServe ? (
          <ActButton
            primary={batch.refused === 0}
            disabled={toServe <= 0}
            pending={serving.running}
            onAct={() => void serving.run(batch.batchId)}
          >
            {t('batch.serve', { count: Math.max(toServe, 0) })}
          </ActButton>
        ) : null}
      </div>
      <DocumentsRefusal problem={retrying.problem} onRetry={retrying.retry} />
      <DocumentsRefusal problem={sealing.problem} onRetry={sealing.retry} />
      <DocumentsRefusal problem={serving.problem} onRetry={serving.retry} />
      <StretchOutcome title={t('batch.sealRefused')} outcome={sealing.done} />
      <StretchOutcome title={t('batch.serveRefused')} outcome={serving.done} />
    </>
  );
}
