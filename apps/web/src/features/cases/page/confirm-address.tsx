import { confirmAddress } from '@duixian/cases/contract';
import { SERVICE_CHANNELS, type ServiceChannelName } from '@duixian/cases/rules/service-address';
import type { CaseId } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { common } from '../../../texts/house-words.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import type { CaseOnRecord } from './case-on-record.ts';
import { casePartsTexts } from './texts.ts';

interface Values {
  readonly address?: string;
  readonly phone?: string;
  readonly channel?: ServiceChannelName;
  readonly electronic?: string;
  readonly consentOn?: string;
}

interface Props {
  readonly caseId: CaseId;
  readonly party: CaseOnRecord['parties'][number];
}

/** 送达地址确认 · The addresses a party confirmed, with the day of consent where papers may go electronically. */
export function ConfirmAddress({ caseId, party }: Props) {
  const t = useTexts(casePartsTexts);
  const [open, setOpen] = useState(false);
  if (!useMay('documents.serve')) return null;
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('confirm.button')}
      </ActButton>
      <Modal open={open} onCancel={() => setOpen(false)} title={`${t('confirm.title')} · ${party.name}`} footer={null} destroyOnHidden>
        <ConfirmForm caseId={caseId} party={party} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function ConfirmForm({ caseId, party, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTexts(casePartsTexts);
  const c = useTexts(common);
  const name = useNameIn(casePartsTexts);
  const done = useDone();
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const channel = Form.useWatch('channel', form);
  const confirming = useAct(confirmAddress, () => {
    done(t('confirm.done'));
    onDone();
  });
  const submit = (values: Values) => {
    const consentOn = dayFromText(values.consentOn ?? '');
    const service =
      values.channel === undefined || consentOn === undefined
        ? null
        : { channel: values.channel, address: wordsOrNull(values.electronic) ?? undefined, consentOn };
    void confirming.act({
      params: { case: caseId, party: party.partyId },
      body: { address: wordsOrNull(values.address), phone: phoneToSend(values.phone, party.phoneMasked), service },
    });
  };
  const onRecord = party.service !== null && party.service.channel === channel;
  const need = { required: true, whitespace: true, message: t('confirm.need') };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={submit}
      initialValues={{
        address: party.address ?? '',
        channel: party.service?.channel,
        electronic: party.service === null || party.service.channel === 'sms' ? '' : party.service.address,
        consentOn: (party.service?.consentOn ?? today).toString(),
      }}
    >
      <Form.Item name="address" label={t('parties.address')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="phone" label={t('parties.contact')}>
        <Input maxLength={40} placeholder={party.phoneMasked ?? ''} />
      </Form.Item>
      <Form.Item name="channel" label={t('parties.service')}>
        <Select
          allowClear
          placeholder={t('parties.noConsent')}
          options={SERVICE_CHANNELS.map((value) => ({ value, label: name('channels', value) }))}
        />
      </Form.Item>
      {channel === undefined ? null : (
        <>
          <Form.Item name="electronic" label={t('confirm.electronic')} rules={onRecord ? [] : [need]}>
            <Input maxLength={200} placeholder={onRecord ? party.service?.address : ''} />
          </Form.Item>
          <Form.Item name="consentOn" label={t('confirm.consentOn')} rules={[need, dayRule(c('day.notDay'))]}>
            <DayField />
          </Form.Item>
        </>
      )}
      <RefusalNote problem={confirming.problem} texts={casePartsTexts} onRetry={confirming.retry} />
      <ActButton primary submits pending={confirming.pending}>
        {t('confirm.submit')}
      </ActButton>
    </Form>
  );
}

/** What is masked on the screen stays as it stands on record, unless another one is typed. */
function phoneToSend(typed: string | undefined, masked: string | null): string | null | undefined {
  return wordsOrNull(typed) ?? (masked === null ? null : undefined);
}

function wordsOrNull(typed: string | undefined): string | null {
  return typed === undefined || typed.trim() === '' ? null : typed.trim();
}
