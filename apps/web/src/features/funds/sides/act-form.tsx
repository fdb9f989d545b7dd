import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ActHandle } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { sidesTexts } from './texts.ts';

interface Props<Values extends object> {
  readonly title: string;
  readonly lead?: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Names the act and what it is about. */
  readonly keep: string;
  readonly act: Pick<ActHandle<never>, 'pending' | 'problem' | 'retry' | 'settled'>;
  readonly onFinish: (values: Values) => void;
  readonly children: ReactNode;
}

/** 办理窗口 · One act with its fields, why it was not done, and one button. */
export function ActForm<Values extends object>({ title, lead, open, onClose, keep, act, onFinish, children }: Props<Values>) {
  return (
    <Modal open={open} onCancel={onClose} title={title} footer={null} destroyOnHidden width={560}>
      <KeptForm<Values> keep={`funds.sides.${keep}`} acts={[act]} layout="vertical" onFinish={onFinish}>
        {lead === undefined ? null : <p className="soft">{lead}</p>}
        {children}
        <RefusalNote problem={act.problem} texts={sidesTexts} onRetry={act.retry} />
        <ActButton primary submits pending={act.pending} hotkey="ctrl+enter">
          {title}
        </ActButton>
      </KeptForm>
    </Modal>
  );
}

/** A field that must be filled in. */
export function useRequired() {
  const t = useTexts(sidesTexts);
  return [{ required: true, message: t('need') }];
}
