import { showPaper } from '@duixian/documents/contract';
import { listDraftsToSeal } from '@duixian/documents/waiting-contract';
import { addressOf } from '../../api/address.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { DraftsSection } from './drafts-section.tsx';
import { Sealing } from './sealing.tsx';
import { documentsTexts } from './texts.ts';

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
      reading={(draft, close) => (
        <>
          <Sealing key={draft.documentId} documentId={draft.documentId} maySeal={draft.maySeal} onDone={close}>
            {draft.maySeal ? null : <span className="soft">{t('toSeal.own')}</span>}
          </Sealing>
          <PdfView src={addressOf(showPaper, { document: draft.documentId })} title={t('drawer.unsealed')} />
        </>
      )}
    />
  );
}
