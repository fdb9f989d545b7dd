import { sealDocument } from '@duixian/documents/contract';
import type { DocumentId } from '@duixian/kernel/ids';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { MoneyFirst } from '../../ui/money-first.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import { documentsTexts } from './texts.ts';

interface Props {
  readonly documentId: DocumentId;
  readonly maySeal: boolean;
  readonly onDone?: (() => void) | undefined;
  /** Beside the button, where it may not be pressed. */
  readonly children?: ReactNode;
}

/** 用印 · One press; a reason is asked for only where money that may be the debtor's lies unlooked at. */
export function Sealing({ documentId, maySeal, onDone, children }: Props) {
  const t = useTexts(documentsTexts);
  const sealing = useAct(sealDocument, onDone);
  return (
    <Form<{ despiteMoney?: string }>
      layout="vertical"
      onFinish={({ despiteMoney }) => void sealing.act({ params: { document: documentId }, body: { despiteMoney: despiteMoney ?? null } })}
    >
      <MoneyFirst problem={sealing.problem} />
      <DocumentsRefusal problem={sealing.problem} onRetry={sealing.retry} />
      <div className="row">
        <ActButton primary submits hotkey="ctrl+enter" disabled={!maySeal} pending={sealing.pending}>
          {t('acts.seal')}
        </ActButton>
        {children}
      </div>
    </Form>
  );
}
