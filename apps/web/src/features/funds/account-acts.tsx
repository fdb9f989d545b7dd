import { closeAccount, reopenAccount } from '@duixian/funds/account-contract';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { FundsCase } from './funds-case.ts';
import { fundsTexts } from './texts.ts';

/** 销户、恢复 · Finance closes the account of a closed case once it is empty, and opens it again where money came late. */
export function AccountActs({ open, file }: { readonly open: boolean; readonly file: FundsCase }) {
  const t = useTexts(fundsTexts);
  const may = useMay('funds.pay');
  const [asking, setAsking] = useState(false);
  const close = useAct(closeAccount);
  const reopen = useAct(reopenAccount, () => setAsking(false));
  const params = { case: file.caseId };
  if (!may || (open && file.state !== 'closed')) return null;
  if (open)
    return (
      <div className="panel-body">
        <ActButton small pending={close.pending} onAct={() => void close.act({ params, body: {} })}>
          {t('account.acts.close')}
        </ActButton>
        <RefusalNote problem={close.problem} texts={fundsTexts} onRetry={close.retry} />
      </div>
    );
  return (
    <div className="panel-body">
      <ActButton small onAct={() => setAsking(true)}>
        {t('account.acts.reopen')}
      </ActButton>
      <Modal open={asking} onCancel={() => setAsking(false)} title={t('account.acts.reopen')} footer={null} destroyOnHidden width={520}>
        <KeptForm<{ reason: string }>
          keep={`funds.reopen.${file.caseId}`}
          acts={[reopen]}
          layout="vertical"
          onFinish={(body) => void reopen.act({ params, body })}
        >
          <Form.Item name="reason" label={t('account.acts.reason')} rules={[{ required: true, message: t('account.acts.need') }]}>
            <Input.TextArea rows={2} maxLength={300} />
          </Form.Item>
          <RefusalNote problem={reopen.problem} texts={fundsTexts} onRetry={reopen.retry} />
          <ActButton primary submits pending={reopen.pending} hotkey="ctrl+enter">
            {t('account.acts.reopen')}
          </ActButton>
        </KeptForm>
      </Modal>
    </div>
  );
}
