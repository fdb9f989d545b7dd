import { draftPayout, previewPayout } from '@duixian/funds/contract';
import type { PartyId } from '@duixian/kernel/ids';
import { type Fen, fenFromYuan, ZERO_FEN } from '@duixian/kernel/money';
import { Checkbox, Form, InputNumber, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { amountRule } from '../../ui/field-rules.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { type FundsCase, itemsOf, namesOf } from './funds-case.ts';
import { PayPlan } from './pay-plan.tsx';
import { DepositFields, type DepositTyped, depositFrom } from './sides/deposit-fields.tsx';
import { sidesTexts } from './sides/texts.ts';
import { fundsTexts } from './texts.ts';

interface Props {
  readonly file: FundsCase;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly amount?: string;
  readonly saleCosts?: string;
  readonly shares?: Readonly<Record<string, number>>;
  readonly deposits?: Readonly<Record<string, DepositTyped & { readonly on?: boolean }>>;
}

/** 拟定发放 · The computation stands above the button; what goes to approval is what was seen. */
export function DraftPayoutWindow({ file, open, onClose }: Props) {
  const t = useTexts(fundsTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('drafting.title')} footer={null} destroyOnHidden width={860}>
      <Drafting file={file} onDone={onClose} />
    </Modal>
  );
}

function Drafting({ file, onDone }: { readonly file: FundsCase; readonly onDone: () => void }) {
  const t = useTexts(fundsTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const amount = asked(Form.useWatch('amount', form));
  const deposits = Form.useWatch('deposits', form);
  const creditors = file.parties.filter((party) => party.role === 'applicant');
  const drafting = useAct(draftPayout, onDone);
  const preview = useCall(
    previewPayout,
    { params: { case: file.caseId }, query: amount === undefined ? {} : { amount } },
    { keepLast: true },
  );
  const submit = (values: Values) =>
    void drafting.act({
      params: { case: file.caseId },
      body: {
        saleCosts: asked(values.saleCosts) ?? ZERO_FEN,
        payees: creditors.length > 1 || someDeposit(values) ? creditors.map((one) => payeeFrom(one.partyId, values)) : [],
        ...(amount === undefined ? {} : { amount }),
      },
    });
  return (
    <Form<Values> form={form} layout="vertical" onFinish={submit}>
      <p className="soft">{t('drafting.lead')}</p>
      <div className="draft-sums">
        <Form.Item name="amount" label={t('drafting.amount')} rules={[amountRule(c('money.notAmount'))]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="saleCosts" label={t('drafting.saleCosts')} rules={[amountRule(c('money.notAmount'))]}>
          <MoneyField />
        </Form.Item>
      </div>
      {creditors.length > 1 ? (
        <fieldset className="draft-shares">
          <legend>{t('drafting.shares')}</legend>
          {creditors.map((one) => (
            <Form.Item key={one.partyId} name={['shares', one.partyId]} label={one.name} initialValue={1}>
              <InputNumber min={1} max={1_000_000_000} precision={0} />
            </Form.Item>
          ))}
        </fieldset>
      ) : null}
      {creditors.map((one) => (
        <DraftedPayee key={one.partyId} payee={one} deposited={deposits?.[one.partyId]?.on === true} />
      ))}
      <h3 className="draft-preview">{t('drafting.preview')}</h3>
      <Looked look={preview} texts={fundsTexts}>
        {(plan) => <PayPlan plan={plan} names={namesOf(file)} items={itemsOf(file)} />}
      </Looked>
      <RefusalNote problem={drafting.problem} texts={fundsTexts} onRetry={drafting.retry} />
      <ActButton primary submits pending={drafting.pending} hotkey="ctrl+enter">
        {t('drafting.submit')}
      </ActButton>
    </Form>
  );
}

interface PayeeProps {
  readonly payee: FundsCase['parties'][number];
  readonly deposited: boolean;
}

/** 收款或提存 · Where a share goes: the confirmed account, or the court's keeping where the law lets it. */
function DraftedPayee({ payee: { partyId, name, payee }, deposited }: PayeeProps) {
  const t = useTexts(fundsTexts);
  const s = useTexts(sidesTexts);
  return (
    <div className="draft-payee">
      <div>
        {name}: {payee === null ? t('drafting.noAccount') : `${payee.name} ${payee.account} ${payee.bank}`}
      </div>
      <Form.Item name={['deposits', partyId, 'on']} valuePropName="checked" {...(deposited ? { extra: s('deposits.lead') } : {})}>
        <Checkbox>{t('drafting.deposit')}</Checkbox>
      </Form.Item>
      {deposited ? <DepositFields under={['deposits', partyId]} /> : null}
    </div>
  );
}

function someDeposit({ deposits }: Values): boolean {
  return Object.values(deposits ?? {}).some((each) => each.on === true);
}

function payeeFrom(party: PartyId, { shares, deposits }: Values) {
  const deposit = deposits?.[party];
  const weight = shares?.[party] ?? 1;
  return deposit?.on === true ? { party, weight, deposit: depositFrom(deposit) } : { party, weight };
}

function asked(text: string | undefined): Fen | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const read = fenFromYuan(text);
  return read.ok ? read.value : undefined;
}
