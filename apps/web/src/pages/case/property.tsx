import { listPapers } from '@duixian/documents/contract';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import type { SealedNumbers } from '../../features/assets/property-case.ts';
import { PropertyTab } from '../../features/assets/property-tab.tsx';
import { CasePicker } from '../../features/cases/picker/case-picker.tsx';
import { DraftWindow, type PaperWish } from '../../features/documents/draft-window.tsx';
import { documentsTexts } from '../../features/documents/texts.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { useDone } from '../../ui/use-done.ts';
import type { CaseOnScreen } from './case-on-screen.ts';

/** 财产与控制 · The register beside the papers it needs: what is sealed can be chosen, what is missing can be drafted from here. */
export function CaseProperty({ file }: { readonly file: CaseOnScreen }) {
  const d = useTexts(documentsTexts);
  const done = useDone();
  const seesPapers = useMay('documents.view');
  const mayDraft = useMay('documents.draft') && file.state !== 'closed';
  const papers = useCall(listPapers, { params: { case: file.caseId } }, { enabled: seesPapers });
  const [wish, setWish] = useState<PaperWish | undefined>(undefined);
  return (
    <>
      <PropertyTab file={file} sealed={sealedOf(papers.data?.rows ?? [])} pickCase={CasePicker} onDraft={mayDraft ? setWish : undefined} />
      <DraftWindow
        file={file}
        open={wish !== undefined}
        wish={wish}
        onClose={() => setWish(undefined)}
        onDrafted={() => {
          setWish(undefined);
          done(d('drafting.done'));
        }}
      />
    </>
  );
}

/** Newest first: the last sealed ruling is the one a measure rests on. */
function sealedOf(papers: readonly { readonly kind: string; readonly number: string | null; readonly state: string }[]): SealedNumbers {
  const numbers = (wanted: (kind: string) => boolean) =>
    papers.flatMap((paper) => (paper.state === 'sealed' && paper.number !== null && wanted(paper.kind) ? [paper.number] : [])).reverse();
  return {
    rulings: numbers((kind) => kind === 'freeze-deduct-ruling'),
    rulingWaits: papers.some((paper) => paper.kind === 'freeze-deduct-ruling' && (paper.state === 'drafted' || paper.state === 'sealing')),
    freezeNotices: numbers((kind) => kind === 'freeze-assistance-notice' || kind === 'due-debt-notice'),
    deductNotices: numbers((kind) => kind === 'deduct-assistance-notice'),
  };
}
