import { courtLoads } from '@duixian/assignment/contract';
import { lendOfficer, type levelling } from '@duixian/assignment/staff-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { type CourtId, idFrom } from '@duixian/kernel/ids';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { assignmentTexts } from '../texts.ts';
import { staffTexts } from './texts.ts';

type Level = Replied<typeof levelling>;
export type Proposal = Level['proposals'][number];

interface Props {
  readonly courts: Level['courts'];
  readonly proposal?: Proposal;
  readonly onClose: () => void;
}

interface Values {
  readonly officer: string;
  readonly to: number;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** 借调 · From one court of the group to another, for certain days; a proposal of the levelling fills it. */
export function LendWindow({ courts, proposal, onClose }: Props) {
  const t = useTexts(staffTexts);
  const zh = useLanguage() === 'zh';
  const { today, courtId } = useSession();
  const [home, setHome] = useState<CourtId>(proposal?.from ?? courtId);
  const officers = useCall(courtLoads, { params: { court: home } });
  const said = useDone();
  const lending = useAct(lendOfficer, () => {
    said(t('loans.done'));
    onClose();
  });
  const names = courts.map((one) => ({ value: Number(one.court), label: zh ? one.nameZh : one.nameEn }));
  const submit = ({ officer, to, from, until, reason }: Values) => {
    const [fromOn, untilOn] = [dayFromText(from), dayFromText(until)];
    const court = courts.find((one) => Number(one.court) === to)?.court;
    if (fromOn === undefined || untilOn === undefined || court === undefined) return;
    void lending.act({ body: { officer: idFrom<'person'>(officer), to: court, from: fromOn, until: untilOn, reason } });
  };
  const need = [{ required: true, message: t('loans.need') }];
  const initial = {
    from: plusDays(today, 1).toString(),
    until: plusDays(today, 90).toString(),
    ...(proposal === undefined ? {} : { officer: String(proposal.officer), to: Number(proposal.to) }),
  };
  return (
    <Modal open onCancel={onClose} title={t('loans.lend')} footer={null} destroyOnHidden>
      <Form<Values> layout="vertical" onFinish={submit} initialValues={initial}>
        <Form.Item label={t('level.court')}>
          <Select
            aria-label={t('level.court')}
            value={Number(home)}
            options={names}
            onChange={(value: number) => setHome(courts.find((one) => Number(one.court) === value)?.court ?? home)}
          />
        </Form.Item>
        <Form.Item name="officer" label={t('loans.officer')} rules={need}>
          <Select options={(officers.data?.officers ?? []).map((one) => ({ value: String(one.officer), label: one.name }))} />
        </Form.Item>
        <Form.Item name="to" label={t('loans.to')} rules={need}>
          <Select options={names.filter((one) => one.value !== Number(home))} />
        </Form.Item>
        <div className="row">
          <Form.Item name="from" label={t('loans.from')} rules={need}>
            <DayField />
          </Form.Item>
          <Form.Item name="until" label={t('loans.until')} rules={need}>
            <DayField />
          </Form.Item>
        </div>
        <Form.Item name="reason" label={t('loans.why')} rules={[{ required: true, whitespace: true, message: t('loans.need') }]}>
          <Input maxLength={500} />
        </Form.Item>
        <RefusalNote problem={lending.problem} texts={assignmentTexts} onRetry={lending.retry} />
        <ActButton primary submits pending={lending.pending}>
          {t('loans.submit')}
        </ActButton>
      </Form>
    </Modal>
  );
}
