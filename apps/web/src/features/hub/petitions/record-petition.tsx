import type { Replied } from '@duixian/contract/endpoint';
import { type casePetitions, recordPetition } from '@duixian/hub/petitions-contract';
import { PETITION_WAYS, type PetitionWay, samePetitioner } from '@duixian/hub/rules/petition';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { petitionsTexts } from './texts.ts';

interface Values {
  readonly party: string;
  readonly petitioner?: string;
  readonly way: PetitionWay;
  readonly receivedOn: string;
  readonly words: string;
}

const OTHER = 'other';

/** 登记信访 · By a party of the case or by somebody else. */
export function RecordPetition({
  caseId,
  parties,
  petitions,
}: {
  readonly caseId: CaseId;
  readonly parties: Replied<typeof casePetitions>['parties'];
  readonly petitions: Replied<typeof casePetitions>['petitions'];
}) {
  const t = useTexts(petitionsTexts);
  const { today } = useSession();
  const done = useDone();
  const [form] = Form.useForm<Values>();
  const party = Form.useWatch('party', form);
  const named = Form.useWatch('petitioner', form);
  const recording = useAct(recordPetition, () => {
    done(t('form.done'));
    form.resetFields();
  });
  const submit = ({ party: who, petitioner, way, receivedOn, words }: Values) => {
    const on = dayFromText(receivedOn);
    if (on === undefined) return;
    const by = who === OTHER ? { party: null, petitioner: petitioner ?? null } : { party: idFrom<'party'>(who), petitioner: null };
    void recording.act({ params: { case: caseId }, body: { ...by, way, receivedOn: on, words } });
  };
  const asker = { caseId, partyId: party === undefined || party === OTHER ? null : party, petitioner: named ?? '' };
  const before = petitions.filter((one) => samePetitioner({ ...one, caseId }, asker)).length;
  const need = [{ required: true, message: t('form.need') }];
  return (
    <div className="panel-body">
      <h3>{t('form.title')}</h3>
      <KeptForm<Values>
        keep={`petitions.record.${caseId}`}
        acts={[recording]}
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ way: 'letter', receivedOn: today.toString() }}
      >
        <Form.Item name="party" label={t('form.party')} rules={need}>
          <Select
            options={[...parties.map((one) => ({ value: one.partyId, label: one.name })), { value: OTHER, label: t('form.other') }]}
          />
        </Form.Item>
        {party === OTHER ? (
          <Form.Item name="petitioner" label={t('form.name')} rules={need}>
            <Input maxLength={100} />
          </Form.Item>
        ) : null}
        {before === 0 ? null : <StateMark tone="soon">{t('form.before', { times: before, next: before + 1 })}</StateMark>}
        <Form.Item name="way" label={t('columns.way')}>
          <Select options={PETITION_WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))} />
        </Form.Item>
        <Form.Item name="receivedOn" label={t('columns.received')} rules={need}>
          <DayField />
        </Form.Item>
        <Form.Item name="words" label={t('form.words')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
          <Input.TextArea rows={3} maxLength={4000} showCount />
        </Form.Item>
        <RefusalNote problem={recording.problem} texts={petitionsTexts} onRetry={recording.retry} />
        <ActButton primary submits pending={recording.pending} hotkey="ctrl+enter">
          {t('form.submit')}
        </ActButton>
      </KeptForm>
    </div>
  );
}
