import type { Replied } from '@duixian/contract/endpoint';
import { listDraftsToSeal, sealDocument, showPaper } from '@duixian/documents/contract';
import { addressOf } from '../../api/address.ts';
import { useAct } from '../../api/use-act.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import { DraftsSection } from './drafts-section.tsx';
import { documentsTexts } from './texts.ts';

type Draft = Replied<typeof listDraftsToSeal>['rows'][number];

/** 待用印 · Drafts that wait for the seal, each to be read before it is sealed. */
export function ToSealSection() {
  const t = useTexts(documentsTexts);
  const pages = usePages(listDraftsToSeal, (after) => ({ query: after === undefined ? {} : { after } }), { everyMs: 15_000 });
  return (
    <DraftsSection
      title={t('toSeal.title')}
      empty={t('toSeal.empty')}
      pages={pages}
      act={(draft, open) =>
        draft.maySeal ? (
          <ActButton small onAct={open}>
            {t('acts.seal')}
          </ActButton>
        ) : (
          <span className="soft">
            {draft.awaits === null ? t('toSeal.own') : t('approving.awaits', { step: t(`steps.${draft.awaits}`) })}
          </span>
        )
      }
      reading={(draft, close) => <Sealing key={draft.documentId} draft={draft} onDone={close} />}
    />
  );
}

function Sealing({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const t = useTexts(documentsTexts);
  const sealing = useAct(sealDocument, onDone);
  return (
    <>
      <div className="row">
        <ActButton
          primary
          hotkey="ctrl+enter"
          disabled={!draft.maySeal}
          pending={sealing.pending}
          onAct={() => void sealing.act({ params: { document: draft.documentId } })}
        >
          {t('acts.seal')}
        </ActButton>
        {draft.maySeal ? null : <span className="soft">{t('toSeal.own')}</span>}
      </div>
      <DocumentsRefusal problem={sealing.problem} onRetry={sealing.retry} />
      <PdfView src={addressOf(showPaper, { document: draft.documentId })} title={t('drawer.unsealed')} />
    </>
  );
}
