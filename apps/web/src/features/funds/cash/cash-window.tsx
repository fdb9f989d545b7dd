import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ActHandle } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { cashTexts } from './texts.ts';

interface Props<Values extends object> {
  readonly title: string;
  readonly keep: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly act: Pick<ActHandle<never>, 'pending' | 'problem' | 'retry' | 'settled'>;
  readonly onFinish: (values: Values) => void;
  readonly children: ReactNode;
}

/** 办理窗口 · An act over cash: its fields, why it was not done, one button. */
export function CashWindow<Values extends object>({ title, keep, open, onClose, act, onFinish, children }: Props<Values>) {
  const t = useTexts(cashTexts);
  return (
    <Modal open={open} onCancel={onClose} title={title} footer={null} destroyOnHidden width={520}>
      <KeptForm<Values> keep={`funds.cash.${keep}`} acts={[act]} layout="vertical" onFinish={onFinish}>
        <p className="soft">{t('lead')}</p>
        {children}
        <RefusalNote problem={act.problem} texts={cashTexts} onRetry={act.retry} />
        <ActButton primary submits pending={act.pending} hotkey="ctrl+enter">
          {title}
        </ActButton>
      </KeptForm>
    </Modal>
  );
}
