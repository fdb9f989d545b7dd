import { showPaper } from '@duixian/documents/contract';
import { listDraftsToApprove } from '@duixian/documents/waiting-contract';
import { addressOf } from '../../api/address.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { Approving } from './approving.tsx';
import { DraftsSection } from './drafts-section.tsx';
import { documentsTexts } from './texts.ts';

/** 待审批 · Drafts whose next step is this person's, each to be read before it is agreed to. */
export function ToApproveSection() {
  const t = useTexts(documentsTexts);
  const pages = usePages(listDraftsToApprove, (after) => ({ query: after === undefined ? {} : { after } }), { everyMs: 15_000 });
  return (
    <DraftsSection
      title={t('approving.title')}
      empty={t('approving.empty')}
      pages={pages}
      act={(_, open) => (
        <ActButton small onAct={open}>
          {t('acts.approve')}
        </ActButton>
      )}
      reading={(draft, close) => (
        <>
          <Approving documentId={draft.documentId} onDone={close} />
          <PdfView src={addressOf(showPaper, { document: draft.documentId })} title={t('drawer.unsealed')} />
        </>
      )}
    />
  );
}
