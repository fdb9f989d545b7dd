import { approveDocument } from '@duixian/documents/contract';
import type { DocumentId } from '@duixian/kernel/ids';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import { documentsTexts } from './texts.ts';

/** 审批 · Agree, or send the draft back with the reason. */
export function Approving({ documentId, onDone }: { readonly documentId: DocumentId; readonly onDone?: () => void }) {
  const t = useTexts(documentsTexts);
  const [returning, setReturning] = useState(false);
  const approving = useAct(approveDocument, () => onDone?.());
  const decide = (returned: string | null) => void approving.act({ params: { document: documentId }, body: { returned } });
  return (
    <>
      <div className="row">
        <ActButton primary pending={approving.pending} hotkey="ctrl+enter" onAct={() => decide(null)}>
          {t('approving.approve')}
        </ActButton>
        {returning ? null : <ActButton onAct={() => setReturning(true)}>{t('approving.return')}</ActButton>}
      </div>
      {returning ? (
        <KeptForm<{ reason: string }>
          keep={`documents.approving.${documentId}`}
          acts={[approving]}
          layout="vertical"
          onFinish={({ reason }) => decide(reason)}
        >
          <Form.Item
            name="reason"
            label={t('approving.reason')}
            rules={[{ required: true, whitespace: true, message: t('approving.needReason') }]}
          >
            <Input.TextArea rows={2} maxLength={400} />
          </Form.Item>
          <ActButton submits pending={approving.pending}>
            {t('approving.return')}
          </ActButton>
        </KeptForm>
      ) : null}
      <DocumentsRefusal problem={approving.problem} onRetry={approving.retry} />
    </>
  );
}
