import { discardDraft } from '@duixian/documents/contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { Approving } from './approving.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import type { Paper, PapersCase } from './papers-case.ts';
import { Sealing } from './sealing.tsx';
import { Serving } from './serving.tsx';
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
      {paper.acts.includes('approve') ? <Approving documentId={paper.documentId} /> : null}
      {paper.acts.includes('seal') ? <Sealing documentId={paper.documentId} maySeal /> : null}
      {paper.acts.includes('serve') ? <Serving file={file} paper={paper} /> : null}
      {paper.acts.includes('discard') ? <Discarding paper={paper} /> : null}
    </div>
  );
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
    <KeptForm<{ reason: string }>
      keep={`documents.discarding.${paper.documentId}`}
      acts={[discarding]}
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
    </KeptForm>
  );
}
