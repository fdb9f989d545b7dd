import type { Replied } from '@duixian/contract/endpoint';
import { keepRulingPaper, LARGEST_PAPER, rulingPaper } from '@duixian/funds/payee-contract';
import type { sideBranches } from '@duixian/funds/side-contract';
import { useState } from 'react';
import { addressOf } from '../../../api/address.ts';
import { uploadFrom } from '../../../api/ask.ts';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { ActForm } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

type Row = Replied<typeof sideBranches>['payees'][number];

export const PAPER_FORMATS = ['.pdf', '.jpg', '.jpeg', '.png'] as const;

/** 书面凭据 · The paper itself beside the request: whoever checks opens it, whoever asked may still bring it. */
export function RulingPaper({ row }: { readonly row: Row }) {
  const t = useTexts(sidesTexts);
  const mayBring = useMay('funds.draft-payout') && row.state === 'proposed';
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File | undefined>(undefined);
  const keeping = useAct(keepRulingPaper, () => {
    setOpen(false);
    setFile(undefined);
  });
  const bring = async () => {
    if (file !== undefined) await keeping.act({ params: { ruling: row.rulingId }, body: { file: await uploadFrom(file) } });
  };
  if (row.paper === null && row.kind !== 'own-account' && !mayBring) return null;
  return (
    <div className="row">
      {row.paper === null ? (
        row.kind === 'own-account' ? (
          <StateMark tone="soon">{t('payees.noPaper')}</StateMark>
        ) : null
      ) : (
        <a href={addressOf(rulingPaper, { ruling: row.rulingId })} target="_blank" rel="noreferrer">
          {t('payees.seePaper', { name: row.paper.name })}
        </a>
      )}
      {mayBring ? (
        <ActButton small onAct={() => setOpen(true)}>
          {row.paper === null ? t('payees.bringPaper') : t('payees.bringAgain')}
        </ActButton>
      ) : null}
      <ActForm
        title={t('payees.bringPaper')}
        lead={t('payees.paperLead')}
        keep={`paper.${row.rulingId}`}
        open={open}
        onClose={() => setOpen(false)}
        act={keeping}
        onFinish={() => void bring()}
      >
        <FileDrop label={t('payees.paperFile')} formats={PAPER_FORMATS} maxBytes={LARGEST_PAPER} file={file} onFile={setFile} />
      </ActForm>
    </div>
  );
}
