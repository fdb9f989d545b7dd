import { book } from '@duixian/booking/contract';
import { PURPOSES } from '@duixian/booking/rules/booking';
import { showCase } from '@duixian/cases/contract';
import { idFrom } from '@duixian/kernel/ids';
import { plusDays } from '@duixian/kernel/legal-day';
import { Form, Input, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { ConflictList } from './conflict-list.tsx';
import { type Resource, SpanFields, type SpanValues, spanFrom } from './span-fields.tsx';
import { bookingTexts } from './texts.ts';

interface Props {
  readonly open: boolean;
  readonly resources: readonly Resource[];
  readonly caseId: string | undefined;
  readonly onClose: () => void;
}

interface Values extends SpanValues {
  readonly purpose: (typeof PURPOSES)[number];
  readonly words: string;
  readonly place: string;
}

/** 新排期 · What, where, when, and with whom; for a case when one came from it. */
export function BookWindow({ open, onClose, ...of }: Props) {
  const t = useTexts(bookingTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('form.title')} footer={null} destroyOnHidden width={560}>
      {open ? <BookForm {...of} onDone={onClose} /> : null}
    </Modal>
  );
}

function BookForm({ resources, caseId, onDone }: Omit<Props, 'open' | 'onClose'> & { readonly onDone: () => void }) {
  const t = useTexts(bookingTexts);
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const said = useDone();
  const booking = useAct(book, () => {
    said(t('form.done'));
    onDone();
  });
  const ofCase = caseId === undefined ? null : idFrom<'case'>(caseId);
  const submit = ({ purpose, words, place, ...values }: Values) => {
    const span = spanFrom(values);
    if (span !== undefined) void booking.act({ body: { case: ofCase, purpose, words, place, ...span } });
  };
  const swap = (from: string, to: string) => {
    const chosen = form.getFieldValue('resources') as unknown;
    if (Array.isArray(chosen)) form.setFieldValue('resources', [...chosen.filter((one) => one !== from && one !== to), to]);
  };
  const tomorrow = plusDays(today, 1).toString();
  const need = [{ required: true, whitespace: true, message: t('form.need') }];
  const initial = { purpose: 'field', fromOn: tomorrow, fromTime: '09:00', untilOn: tomorrow, untilTime: '11:00', resources: [] } as const;
  return (
    <Form<Values> form={form} layout="vertical" onFinish={submit} initialValues={initial}>
      {ofCase === null ? null : <CaseLine caseId={ofCase} />}
      <Form.Item name="purpose" label={t('form.purpose')}>
        <Select options={PURPOSES.map((one) => ({ value: one, label: t(`purposes.${one}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t('form.words')} rules={need}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="place" label={t('form.place')} rules={need}>
        <Input maxLength={200} />
      </Form.Item>
      <SpanFields resources={resources} />
      <RefusalNote problem={booking.problem} texts={bookingTexts} onRetry={booking.retry} />
      <ConflictList problem={booking.problem} onSwap={swap} />
      <ActButton primary submits pending={booking.pending} hotkey="ctrl+enter">
        {t('form.submit')}
      </ActButton>
    </Form>
  );
}

function CaseLine({ caseId }: { readonly caseId: ReturnType<typeof idFrom<'case'>> }) {
  const t = useTexts(bookingTexts);
  const look = useCall(showCase, { params: { case: caseId } });
  if (look.data === undefined) return null;
  return (
    <p>
      {t('form.case')} <CaseNumberText number={look.data.caseNumber} caseId={caseId} />
    </p>
  );
}
