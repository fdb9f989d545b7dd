import { claimReceipt } from '@duixian/funds/receipt-contract';
import { idFrom } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Modal, Select } from 'antd';
import type { ComponentType } from 'react';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { dayRule } from '../../ui/field-rules.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { Money } from '../../ui/money.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { MatchReasons } from './match-reasons.tsx';
import { fundsTexts } from './texts.ts';
import type { Unmatched } from './unmatched.ts';

/** A form field that gives the id of a case; the page brings it. */
export type CasePick = ComponentType<{ readonly id?: string; readonly value?: string; readonly onChange?: (caseId: string) => void }>;

export interface Claiming {
  readonly receipt: Unmatched;
  readonly caseId: string | undefined;
}

interface Props {
  readonly open: Claiming | undefined;
  readonly onClose: () => void;
  readonly CasePick: CasePick;
}

/** 认领 · Which case the money is for, and how it came to be paid. */
export function ClaimWindow({ open, onClose, CasePick }: Props) {
  const t = useTexts(fundsTexts);
  return (
    <Modal open={open !== undefined} onCancel={onClose} title={t('unmatched.confirm')} footer={null} destroyOnHidden width={520}>
      {open === undefined ? null : <ClaimForm claiming={open} onDone={onClose} CasePick={CasePick} />}
    </Modal>
  );
}

const PERFORMANCES = ['voluntary', 'deduction', 'sale', 'in-kind', 'other-realisation', 'held-at-filing'] as const;

interface Values {
  readonly case: string;
  readonly performance?: (typeof PERFORMANCES)[number];
  readonly performedOn?: string;
}

function ClaimForm({
  claiming,
  onDone,
  CasePick,
}: {
  readonly claiming: Claiming;
  readonly onDone: () => void;
  readonly CasePick: CasePick;
}) {
  const t = useTexts(fundsTexts);
  const c = useTexts(common);
  const act = useAct(claimReceipt, onDone);
  const { receipt } = claiming;
  const proposal = receipt.proposals.find((one) => one.caseId === claiming.caseId);
  const submit = (values: Values) => {
    const on = dayFromText(values.performedOn ?? '') ?? receipt.valueOn;
    const performance = values.performance === undefined ? {} : { performance: { kind: values.performance, on } };
    void act.act({
      params: { receipt: receipt.receiptId },
      body: { case: idFrom<'case'>(proposal?.caseId ?? values.case), ...performance },
    });
  };
  return (
    <KeptForm<Values> keep={`funds.claim-form.${receipt.receiptId}`} acts={[act]} layout="vertical" onFinish={submit}>
      <p>
        {receipt.payerName} <Money fen={receipt.amount} strong />
        <span className="soft"> {receipt.remark}</span>
      </p>
      {proposal === undefined ? (
        <Form.Item name="case" label={t('unmatched.caseNumber')} rules={[{ required: true, message: t('unmatched.needCase') }]}>
          <CasePick />
        </Form.Item>
      ) : (
        <div className="claim-proposal">
          <strong className="case-number">{proposal.caseNumber}</strong>
          <MatchReasons reasons={proposal.reasons} />
        </div>
      )}
      <div className="draft-sums">
        <Form.Item name="performance" label={t('unmatched.performance')}>
          <Select allowClear options={PERFORMANCES.map((one) => ({ value: one, label: t(`performances.${one}`) }))} />
        </Form.Item>
        <Form.Item name="performedOn" label={t('unmatched.performedOn')} rules={[dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
      </div>
      <RefusalNote problem={act.problem} texts={fundsTexts} onRetry={act.retry} />
      <ActButton primary submits pending={act.pending} hotkey="ctrl+enter">
        {t('unmatched.confirm')}
      </ActButton>
    </KeptForm>
  );
}
