import { decideProposal } from '@duixian/assets/sweep-contract';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyFirst } from '../../../ui/money-first.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { ordersTexts } from './texts.ts';

interface Values {
  readonly reason: string;
  readonly despiteMoney?: string;
}

/** 审批意见 · Yes or no, with a word on why; whoever proposed is not asked. */
export function DecideProposal({ caseId, proposal }: { readonly caseId: CaseId; readonly proposal: Id<'proposal'> }) {
  const t = useTexts(ordersTexts);
  const [open, setOpen] = useState<'approve' | 'decline' | undefined>(undefined);
  const deciding = useAct(decideProposal, () => setOpen(undefined));
  const submit = ({ reason, despiteMoney }: Values) =>
    void deciding.act({
      params: { case: caseId, proposal },
      body: { approve: open === 'approve', reason, despiteMoney: despiteMoney ?? null },
    });
  return (
    <>
      <span className="row">
        <ActButton small primary onAct={() => setOpen('approve')}>
          {t('proposals.approve')}
        </ActButton>
        <ActButton small onAct={() => setOpen('decline')}>
          {t('proposals.decline')}
        </ActButton>
      </span>
      <Modal
        open={open !== undefined}
        onCancel={() => setOpen(undefined)}
        title={open === 'decline' ? t('proposals.decline') : t('proposals.approve')}
        footer={null}
        destroyOnHidden
        width={460}
      >
        <KeptForm<Values> keep={`assets.decide-proposal.${caseId}.${proposal}`} acts={[deciding]} layout="vertical" onFinish={submit}>
          <Form.Item
            name="reason"
            label={t('proposals.reason')}
            rules={[{ required: true, whitespace: true, message: t('proposals.needReason') }]}
          >
            <Input.TextArea rows={3} maxLength={300} showCount />
          </Form.Item>
          <MoneyFirst problem={deciding.problem} />
          <RefusalNote problem={deciding.problem} texts={ordersTexts} onRetry={deciding.retry} />
          <ActButton primary submits pending={deciding.pending} hotkey="ctrl+enter">
            {open === 'decline' ? t('proposals.decline') : t('proposals.approve')}
          </ActButton>
        </KeptForm>
      </Modal>
    </>
  );
}
