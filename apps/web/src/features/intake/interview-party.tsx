import { IDENTITY_KINDS, PARTY_KINDS } from '@duixian/intake/rules/application';
import { Form, Input, Select } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { emptyParty, type FilingValues } from './form-values.ts';
import { PayeeFields, ServiceFields } from './party-fields.tsx';
import { intakeTexts } from './texts.ts';

type Question = 'applicant' | 'debtor' | 'service' | 'account';

/** 问当事人 · Only what this question asks, of every creditor or of every debtor. */
export function PartyOfQuestion({ question }: { readonly question: Question }) {
  const t = useTexts(intakeTexts);
  const role = question === 'debtor' ? 'debtor' : 'applicant';
  const parties: FilingValues['parties'] | undefined = Form.useWatch('parties', { preserve: true });
  return (
    <Form.List name="parties">
      {(fields, { add }) => (
        <div className="stack">
          {fields
            .filter((field) => parties?.[field.name]?.role === role)
            .map((field) => (
              <fieldset key={field.key} className="one-line field-grid">
                <legend className="soft">{parties?.[field.name]?.name ?? ''}</legend>
                <Asked question={question} at={field.name} />
              </fieldset>
            ))}
          {question === 'applicant' || question === 'debtor' ? (
            <span>
              <ActButton small onAct={() => add(emptyParty(role))}>
                {t('form.addParty')}
              </ActButton>
            </span>
          ) : null}
        </div>
      )}
    </Form.List>
  );
}

function Asked({ question, at }: { readonly question: Question; readonly at: number }) {
  const t = useTexts(intakeTexts);
  const word = useWord();
  if (question === 'service') return <ServiceFields at={at} />;
  if (question === 'account') return <PayeeFields at={at} />;
  return (
    <>
      <Form.Item name={[at, 'name']} label={t('form.party.name')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'kind']} label={t('form.party.kind')}>
        <Select options={PARTY_KINDS.map((value) => ({ value, label: word('partyKind', value) }))} />
      </Form.Item>
      <Form.Item name={[at, 'identityKind']} label={t('form.party.identityKind')}>
        <Select options={IDENTITY_KINDS.map((value) => ({ value, label: word('identityKind', value) }))} />
      </Form.Item>
      <Form.Item name={[at, 'identityNumber']} label={t('form.party.identityNumber')}>
        <Input maxLength={40} spellCheck={false} />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label={t('form.party.phone')}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item name={[at, 'address']} label={t('form.party.address')} className="field-wide">
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}
