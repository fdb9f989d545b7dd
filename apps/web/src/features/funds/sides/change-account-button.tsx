import { keepRulingPaper, LARGEST_PAPER, namePayee } from '@duixian/funds/payee-contract';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { uploadFrom } from '../../../api/ask.ts';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import type { FundsCase } from '../funds-case.ts';
import { ActForm, useRequired } from './act-form.tsx';
import { AccountFields, CreditorField, creditorsOf, GroundFields } from './payee-fields.tsx';
import { PAPER_FORMATS } from './ruling-paper.tsx';
import { sidesTexts } from './texts.ts';

interface Values {
  readonly creditor: string;
  readonly bank: string;
  readonly account: string;
  readonly asker: string;
  readonly reason: string;
  readonly document: string;
  readonly decidedOn: string;
}

/** 变更收款账户 · The creditor's own new account, on a paper; another person confirms it. */
export function ChangeAccountButton({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<File | undefined>(undefined);
  const [unpapered, setUnpapered] = useState(false);
  const keeping = useAct(keepRulingPaper);
  // The request stands even where its paper did not get through: its row says so and takes the paper again.
  const act = useAct(namePayee, async ({ rulingId }) => {
    if (paper !== undefined) await keeping.act({ params: { ruling: rulingId }, body: { file: await uploadFrom(paper) } });
    setPaper(undefined);
    setOpen(false);
  });
  const required = useRequired();
  const submit = ({ creditor, bank, account, asker, decidedOn, ...rest }: Values) => {
    setUnpapered(paper === undefined);
    if (paper === undefined) return;
    const name = creditorsOf(file).find((one) => one.partyId === creditor)?.name ?? '';
    const body = { ...rest, kind: 'own-account' as const, payee: { name, bank, account }, people: [asker.trim()], papers: [] };
    void act.act({ params: { case: file.caseId }, body: { ...body, creditor: idFrom<'party'>(creditor), decidedOn: day(decidedOn) } });
  };
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('payees.change')}
      </ActButton>
      <ActForm<Values>
        title={t('payees.change')}
        lead={t('payees.changeLead')}
        keep={`payee-account.${file.caseId}`}
        open={open}
        onClose={() => setOpen(false)}
        act={act}
        onFinish={submit}
      >
        <CreditorField file={file} extra={t('payees.holder')} />
        <AccountFields />
        <Form.Item name="asker" label={t('payees.asker')} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        <GroundFields paper={t('payees.proof')} on={t('payees.proofOn')} />
        <Form.Item {...(unpapered && paper === undefined ? { validateStatus: 'error' as const, help: t('need') } : {})}>
          <FileDrop label={t('payees.paperFile')} formats={PAPER_FORMATS} maxBytes={LARGEST_PAPER} file={paper} onFile={setPaper} />
        </Form.Item>
      </ActForm>
    </>
  );
}
