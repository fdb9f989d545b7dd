import { IDENTITY_KINDS, PARTY_KINDS, PARTY_ROLES, SERVICE_CHANNELS } from '@duixian/intake/rules/application';
import { Form, Input, Select } from 'antd';
import { useSession } from '../../session/session.tsx';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { dayRule } from '../../ui/field-rules.ts';
import { emptyParty } from './form-values.ts';
import { SourceLink, type Sources } from './source-link.tsx';
import { intakeTexts } from './texts.ts';

/** 当事人 · Who claims, who owes, who speaks for whom; the creditor's account and consent to electronic service with it. */
export function PartyFields({ sources }: { readonly sources: Sources }) {
  const t = useTexts(intakeTexts);
  return (
    <section className="panel" aria-label={t('form.sections.parties')}>
      <Form.List name="parties">
        {(fields, { add, remove }) => (
          <>
            <div className="panel-head">
              <h2>{t('form.sections.parties')}</h2>
              <ActButton small onAct={() => add(emptyParty('debtor'))}>
                {t('form.addParty')}
              </ActButton>
            </div>
            {fields.map((field) => (
              <OneParty
                key={field.key}
                at={field.name}
                sources={sources}
                onRemove={fields.length > 1 ? () => remove(field.name) : undefined}
              />
            ))}
          </>
        )}
      </Form.List>
    </section>
  );
}

interface OneProps {
  readonly at: number;
  readonly sources: Sources;
  readonly onRemove: (() => void) | undefined;
}

function OneParty({ at, sources, onRemove }: OneProps) {
  const t = useTexts(intakeTexts);
  const word = useWord();
  const role: unknown = Form.useWatch(['parties', at, 'role']);
  return (
    <div className="panel-body one-line">
      <div className="field-grid">
        <Form.Item name={[at, 'role']} label={t('form.party.role')}>
          <Select options={PARTY_ROLES.map((value) => ({ value, label: word('partyRole', value) }))} />
        </Form.Item>
        <Form.Item name={[at, 'kind']} label={t('form.party.kind')}>
          <Select options={PARTY_KINDS.map((value) => ({ value, label: word('partyKind', value) }))} />
        </Form.Item>
        <Form.Item
          name={[at, 'name']}
          label={
            <>
              {t('form.party.name')} <SourceLink field={`parties.${at}.name`} sources={sources} />
            </>
          }
        >
          <Input maxLength={100} />
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
        {role === 'agent' ? null : <ServiceFields at={at} />}
        {role === 'applicant' ? <PayeeFields at={at} /> : null}
      </div>
      {onRemove === undefined ? null : (
        <button type="button" className="quiet-button" onClick={onRemove}>
          {t('form.remove')}
        </button>
      )}
    </div>
  );
}

export function ServiceFields({ at }: { readonly at: number }) {
  const t = useTexts(intakeTexts);
  const c = useTexts(common);
  const word = useWord();
  const { today } = useSession();
  const channel: unknown = Form.useWatch(['parties', at, 'channel']);
  return (
    <>
      <Form.Item name={[at, 'channel']} label={t('form.service.channel')}>
        <Select
          options={[
            { value: '', label: '–' },
            ...SERVICE_CHANNELS.map((value) => ({ value: String(value), label: word('channel', value) })),
          ]}
        />
      </Form.Item>
      <Form.Item name={[at, 'serviceAddress']} label={t('form.service.address')} hidden={!channel}>
        <Input maxLength={200} {...(channel === 'sms' ? { placeholder: t('form.service.orPhone') } : {})} />
      </Form.Item>
      <Form.Item name={[at, 'consentOn']} label={t('form.service.consentOn')} hidden={!channel} rules={[dayRule(c('day.notDay'))]}>
        <DayField placeholder={t('form.orToday', { today: today.toString() })} />
      </Form.Item>
    </>
  );
}

export function PayeeFields({ at }: { readonly at: number }) {
  const t = useTexts(intakeTexts);
  const c = useTexts(common);
  const { today } = useSession();
  return (
    <>
      <Form.Item name={[at, 'payeeName']} label={t('form.payee.name')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'payeeBank']} label={t('form.payee.bank')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'payeeAccount']} label={t('form.payee.account')}>
        <Input maxLength={60} inputMode="numeric" />
      </Form.Item>
      <Form.Item name={[at, 'confirmedOn']} label={t('form.payee.confirmedOn')} rules={[dayRule(c('day.notDay'))]}>
        <DayField placeholder={t('form.orToday', { today: today.toString() })} />
      </Form.Item>
    </>
  );
}
