import { namePayee } from '@duixian/funds/payee-contract';
import { COLLECTOR_PAPERS, PAYEE_RULING_KINDS, type PayeeRulingKind } from '@duixian/funds/rules/payee-ruling';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import type { FundsCase } from '../funds-case.ts';
import { ActForm, useRequired } from './act-form.tsx';
import { AccountFields, CreditorField, GroundFields } from './payee-fields.tsx';
import { sidesTexts } from './texts.ts';

interface Values {
  readonly creditor: string;
  readonly kind: PayeeRulingKind;
  readonly name: string;
  readonly bank: string;
  readonly account: string;
  readonly reason: string;
  readonly document: string;
  readonly decidedOn: string;
  readonly people?: string;
  readonly papers?: (typeof COLLECTOR_PAPERS)[number][];
}

/** 提请另定收款人 · By the panel, or an agent with special authority. */
export function NamePayeeButton({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const [open, setOpen] = useState(false);
  const act = useAct(namePayee, () => setOpen(false));
  const required = useRequired();
  const submit = ({ creditor, name, bank, account, people = '', papers = [], decidedOn, ...rest }: Values) =>
    void act.act({
      params: { case: file.caseId },
      body: {
        ...rest,
        creditor: idFrom<'party'>(creditor),
        payee: { name, bank, account },
        decidedOn: day(decidedOn),
        people: people.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
        papers,
      },
    });
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('payees.name')}
      </ActButton>
      <ActForm<Values>
        title={t('payees.name')}
        lead={t('payees.lead')}
        keep={`payee.${file.caseId}`}
        open={open}
        onClose={() => setOpen(false)}
        act={act}
        onFinish={submit}
      >
        <CreditorField file={file} />
        <Form.Item name="kind" label={t('payees.kind')} rules={required}>
          <Select
            options={PAYEE_RULING_KINDS.filter((kind) => kind !== 'own-account').map((kind) => ({
              value: kind,
              label: t(`payees.kinds.${kind}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('payees.payee')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <AccountFields />
        <GroundFields paper={t('document')} on={t('payees.decidedOn')} />
        <Form.Item name="people" label={t('payees.people')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
        <Form.Item name="papers" label={t('payees.papers')}>
          <Select mode="multiple" options={COLLECTOR_PAPERS.map((paper) => ({ value: paper, label: t(`payees.papersOf.${paper}`) }))} />
        </Form.Item>
      </ActForm>
    </>
  );
}
