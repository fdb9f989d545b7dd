import { draftDistribution } from '@duixian/funds/plans-contract';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { FundsCase } from '../funds-case.ts';
import { bodyOf, CLAIM_KINDS, DEBTORS, debtorOf, type PlanValues, PRESETS, SECURITIES } from './draft-values.ts';
import { distributionTexts } from './texts.ts';

interface Props {
  readonly file: FundsCase;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 拟定分配方案 · The case's own creditors are there; the others are added with their title, their figures and their account. */
export function DraftPlanWindow({ file, open, onClose }: Props) {
  const t = useTexts(distributionTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('drafting.title')} footer={null} destroyOnHidden width={900}>
      <Drafting file={file} onDone={onClose} />
    </Modal>
  );
}

function Drafting({ file, onDone }: { readonly file: FundsCase; readonly onDone: () => void }) {
  const t = useTexts(distributionTexts);
  const c = useTexts(common);
  const drafting = useAct(draftDistribution, onDone);
  const applicants = file.parties.filter((party) => party.role === 'applicant');
  const money = amountRule(c('money.notAmount'));
  const submit = (values: PlanValues) =>
    void drafting.act({
      params: { case: file.caseId },
      body: bodyOf(
        values,
        applicants.map((party) => party.partyId),
        t('drafting.costs'),
      ),
    });
  return (
    <Form<PlanValues>
      layout="vertical"
      initialValues={{ debtor: debtorOf(file.parties), rules: 'national', others: [{ kind: 'ordinary', security: 'none' }] }}
      onFinish={submit}
    >
      <div className="distribution-fields">
        <Form.Item name="debtor" label={t('drafting.debtor')}>
          <Select options={DEBTORS.map((value) => ({ value, label: t(`drafting.debtors.${value}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item name="rules" label={t('drafting.rules')}>
          <Select options={PRESETS.map((value) => ({ value, label: t(`drafting.presets.${value}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item name="closesOn" label={t('drafting.closesOn')} rules={[dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="saleCosts" label={t('drafting.saleCosts')} rules={[money]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="fee" label={t('drafting.fee')} rules={[money]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="costs" label={t('drafting.costs')} rules={[money]}>
          <MoneyField />
        </Form.Item>
      </div>
      {applicants.map((party) => (
        <fieldset key={party.partyId} className="distribution-claim">
          <legend>
            {t('drafting.own')} {party.name}
          </legend>
          {applicants.length === 1 ? <p className="soft">{t('drafting.ownHint')}</p> : null}
          <div className="distribution-fields">
            {applicants.length === 1 ? null : <Figures at={['own', party.partyId]} />}
            <Facts at={['own', party.partyId]} />
          </div>
        </fieldset>
      ))}
      <Form.List name="others">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, nth) => (
              <fieldset key={field.key} className="distribution-claim">
                <legend>
                  {t('drafting.others')} {nth + 1}
                </legend>
                <div className="distribution-fields">
                  <Outside at={[field.name]} />
                  <Figures at={[field.name]} />
                  <Facts at={[field.name]} />
                </div>
                <button type="button" className="quiet-button" onClick={() => remove(field.name)}>
                  {t('drafting.remove')}
                </button>
              </fieldset>
            ))}
            <ActButton small onAct={() => add({ kind: 'ordinary', security: 'none' })}>
              {t('drafting.add')}
            </ActButton>
          </>
        )}
      </Form.List>
      <RefusalNote problem={drafting.problem} texts={distributionTexts} onRetry={drafting.retry} />
      <div className="distribution-submit">
        <ActButton primary submits pending={drafting.pending} hotkey="ctrl+enter">
          {t('drafting.submit')}
        </ActButton>
      </div>
    </Form>
  );
}

type At = { readonly at: readonly (string | number)[] };

function Outside({ at }: At) {
  const t = useTexts(distributionTexts);
  const need = { required: true, whitespace: true, message: t('need') };
  return (
    <>
      <Form.Item name={[...at, 'name']} label={t('drafting.name')} rules={[need]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...at, 'titleNumber']} label={t('drafting.titleNumber')} rules={[need]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...at, 'bank']} label={t('drafting.bank')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...at, 'account']} label={t('drafting.account')}>
        <Input maxLength={40} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </>
  );
}

function Figures({ at }: At) {
  const t = useTexts(distributionTexts);
  const c = useTexts(common);
  const money = amountRule(c('money.notAmount'));
  return (
    <>
      <Form.Item name={[...at, 'amount']} label={t('drafting.amount')} rules={[{ required: true, message: t('need') }, money]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name={[...at, 'doubled']} label={t('drafting.doubled')} rules={[money]}>
        <MoneyField />
      </Form.Item>
    </>
  );
}

function Facts({ at }: At) {
  const t = useTexts(distributionTexts);
  const c = useTexts(common);
  return (
    <>
      <Form.Item name={[...at, 'kind']} label={t('drafting.kind')} initialValue="ordinary">
        <Select options={CLAIM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name={[...at, 'security']} label={t('drafting.security')} initialValue="none">
        <Select options={SECURITIES.map((value) => ({ value, label: t(`drafting.securities.${value}`) }))} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name={[...at, 'rank']} label={t('drafting.rank')}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name={[...at, 'appliedOn']} label={t('drafting.appliedOn')} rules={[dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
    </>
  );
}
