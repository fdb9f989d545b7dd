import { discardDraft, sealDocument, serveDocument } from '@duixian/documents/contract';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import type { Paper, PapersCase } from './papers-case.ts';
import { documentsTexts } from './texts.ts';

interface Props {
  readonly file: PapersCase;
  readonly paper: Paper;
}

/** 文书操作 · What the server says this person may do with the paper now, and nothing else. */
export function PaperActs({ file, paper }: Props) {
  if (paper.acts.length === 0) return null;
  return (
    <div className="paper-acts stack">
      {paper.acts.includes('seal') ? <Sealing paper={paper} /> : null}
      {paper.acts.includes('serve') && mayStillServe(file, paper) ? <Serving file={file} paper={paper} /> : null}
      {paper.acts.includes('discard') ? <Discarding paper={paper} /> : null}
    </div>
  );
}

function Sealing({ paper }: { readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const sealing = useAct(sealDocument);
  return (
    <>
      <div className="row">
        <ActButton
          primary
          pending={sealing.pending}
          hotkey="ctrl+enter"
          onAct={() => void sealing.act({ params: { document: paper.documentId } })}
        >
          {t('acts.seal')}
        </ActButton>
      </div>
      <DocumentsRefusal problem={sealing.problem} onRetry={sealing.retry} />
    </>
  );
}

function Serving({ file, paper }: Props) {
  const t = useTexts(documentsTexts);
  const name = useNameIn(documentsTexts);
  const serving = useAct(serveDocument);
  const network = byNetwork(paper);
  const parties = stillToServe(file, paper);
  const [chosen, setChosen] = useState<string | undefined>(parties.length === 1 ? parties[0]?.partyId : undefined);
  const party = parties.find((one) => one.partyId === chosen);
  const serve = () =>
    void serving.act({ params: { document: paper.documentId }, body: { party: network ? null : (party?.partyId ?? null) } });
  return (
    <>
      {network ? (
        <span>{t('service.network', { addressee: paper.addressee })}</span>
      ) : (
        <>
          <Select
            aria-label={t('service.to')}
            placeholder={t('service.needParty')}
            value={chosen}
            onChange={setChosen}
            options={parties.map((one) => ({ value: one.partyId, label: one.name }))}
          />
          {party === undefined ? null : (
            <span className="soft">
              {party.service === null
                ? t('service.noConsent')
                : `${name('channels', party.service.channel)} ${party.service.address} · ${t('service.consent', { on: party.service.consentOn })}`}
            </span>
          )}
        </>
      )}
      <div className="row">
        <ActButton primary pending={serving.pending} disabled={!network && party === undefined} onAct={serve}>
          {t('service.button')}
        </ActButton>
      </div>
      <DocumentsRefusal problem={serving.problem} onRetry={serving.retry} />
    </>
  );
}

function byNetwork(paper: Paper): boolean {
  return paper.kind === 'freeze-assistance-notice' || paper.kind === 'deduct-assistance-notice';
}

/** Addressees nothing has been sent to yet, or whose last sending failed. */
function stillToServe(file: PapersCase, paper: Paper): PapersCase['parties'] {
  const under = new Set(paper.services.filter((service) => service.state !== 'failed').map((service) => service.addressee));
  const addressed = file.parties.filter((party) => party.name === paper.addressee);
  const all = addressed.length > 0 ? addressed : file.parties.filter((party) => party.role === 'applicant' || party.role === 'debtor');
  return all.filter((party) => !under.has(party.name));
}

export function mayStillServe(file: PapersCase, paper: Paper): boolean {
  if (byNetwork(paper)) return paper.services.every((service) => service.state === 'failed');
  return stillToServe(file, paper).length > 0;
}

function Discarding({ paper }: { readonly paper: Paper }) {
  const t = useTexts(documentsTexts);
  const [asking, setAsking] = useState(false);
  const discarding = useAct(discardDraft, () => setAsking(false));
  if (!asking)
    return (
      <div className="row">
        <ActButton onAct={() => setAsking(true)}>{t('acts.discard')}</ActButton>
      </div>
    );
  return (
    <Form<{ reason: string }>
      layout="vertical"
      onFinish={({ reason }) => void discarding.act({ params: { document: paper.documentId }, body: { reason } })}
    >
      <Form.Item name="reason" label={t('discarding.reason')} rules={[{ required: true, whitespace: true, message: t('discarding.need') }]}>
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
      <DocumentsRefusal problem={discarding.problem} onRetry={discarding.retry} />
      <ActButton submits pending={discarding.pending}>
        {t('discarding.submit')}
      </ActButton>
    </Form>
  );
}
