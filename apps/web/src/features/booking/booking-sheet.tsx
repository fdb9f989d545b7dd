import { cancelBooking, moveBooking, showBooking } from '@duixian/booking/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { idFrom } from '@duixian/kernel/ids';
import { legalDayAt } from '@duixian/kernel/legal-day';
import { Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { ConflictList } from './conflict-list.tsx';
import { type Resource, SpanFields, type SpanValues, spanFrom } from './span-fields.tsx';
import { bookingTexts } from './texts.ts';
import { timeOf } from './week-table.tsx';

interface Props {
  readonly booking: string | undefined;
  readonly resources: readonly Resource[];
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

type Booking = Replied<typeof showBooking>;

/** 排期详情 · What is booked and how it came to be so; moved or cancelled from here by whoever may. */
export function BookingSheet({ booking, resources, names, onClose }: Props) {
  const t = useTexts(bookingTexts);
  return (
    <Drawer open={booking !== undefined} onClose={onClose} title={t('sheet.title')} size={520} destroyOnHidden>
      {booking === undefined ? null : <Opened booking={booking} resources={resources} names={names} />}
    </Drawer>
  );
}

function Opened({ booking, resources, names }: { readonly booking: string } & Pick<Props, 'resources' | 'names'>) {
  const t = useTexts(bookingTexts);
  const look = useCall(showBooking, { params: { booking: idFrom<'booking'>(booking) } });
  const [doing, setDoing] = useState<'move' | 'cancel' | undefined>(undefined);
  return (
    <Looked look={look} texts={bookingTexts} lines={6}>
      {(one) => (
        <div className="stack">
          <p>
            <strong>{t(`purposes.${one.purpose}`)}</strong> {one.ofAnotherCase ? t('hidden') : one.words}
            <br />
            {one.place} {one.caseNumber === null ? null : <CaseNumberText number={one.caseNumber} caseId={one.caseId ?? undefined} />}
          </p>
          <p>
            <InstantText at={one.startsAt} /> – <InstantText at={one.endsAt} />
            <br />
            <span className="soft">{t('sheet.by', { by: one.by })}</span>
          </p>
          <p>
            {t('sheet.resources')} {one.resources.map((resource) => names.get(resource) ?? t('sheet.unknown')).join('、')}
          </p>
          {one.cancelReason === null ? null : <StateMark tone="stopped">{t('sheet.cancelled', { reason: one.cancelReason })}</StateMark>}
          {one.mayChange ? (
            <div className="row">
              <ActButton onAct={() => setDoing('move')}>{t('acts.move')}</ActButton>
              <ActButton onAct={() => setDoing('cancel')}>{t('acts.cancel')}</ActButton>
            </div>
          ) : null}
          {one.mayChange && doing === 'move' ? <MoveForm one={one} resources={resources} onDone={() => setDoing(undefined)} /> : null}
          {one.mayChange && doing === 'cancel' ? <CancelForm one={one} onDone={() => setDoing(undefined)} /> : null}
          <h3>{t('sheet.changes')}</h3>
          <ol className="booking-conflicts">
            {one.changes.map((change) => (
              <li key={change.changeId}>
                {t(`sheet.kinds.${change.kind}`)} <InstantText at={change.startsAt} /> – <InstantText at={change.endsAt} />
                {change.reason === null ? null : ` · ${change.reason}`}
                <div className="soft">
                  {change.by} <InstantText at={change.at} />
                </div>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Looked>
  );
}

interface MoveValues extends SpanValues {
  readonly reason: string;
}

function MoveForm({
  one,
  resources,
  onDone,
}: {
  readonly one: Booking;
  readonly resources: readonly Resource[];
  readonly onDone: () => void;
}) {
  const t = useTexts(bookingTexts);
  const [form] = Form.useForm<MoveValues>();
  const said = useDone();
  const moving = useAct(moveBooking, () => {
    said(t('form.moved'));
    onDone();
  });
  const submit = ({ reason, ...values }: MoveValues) => {
    const span = spanFrom(values);
    if (span !== undefined) void moving.act({ params: { booking: one.bookingId }, body: { ...span, reason } });
  };
  const swap = (from: string, to: string) => {
    const chosen: readonly string[] = form.getFieldsValue().resources;
    form.setFieldValue('resources', [...chosen.filter((each) => each !== from && each !== to), to]);
  };
  const initial = {
    fromOn: legalDayAt(one.startsAt).toString(),
    fromTime: timeOf(one.startsAt),
    untilOn: legalDayAt(one.endsAt).toString(),
    untilTime: timeOf(one.endsAt),
    resources: one.resources,
  };
  return (
    <Form<MoveValues> form={form} layout="vertical" onFinish={submit} initialValues={initial}>
      <SpanFields resources={resources} />
      <Form.Item name="reason" label={t('form.reason')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
        <Input maxLength={500} />
      </Form.Item>
      <RefusalNote problem={moving.problem} texts={bookingTexts} onRetry={moving.retry} />
      <ConflictList problem={moving.problem} onSwap={swap} />
      <ActButton primary submits pending={moving.pending}>
        {t('form.submitMove')}
      </ActButton>
    </Form>
  );
}

function CancelForm({ one, onDone }: { readonly one: Booking; readonly onDone: () => void }) {
  const t = useTexts(bookingTexts);
  const said = useDone();
  const cancelling = useAct(cancelBooking, () => {
    said(t('sheet.cancelDone'));
    onDone();
  });
  return (
    <KeptForm<{ reason: string }>
      keep={`booking.cancel-form.${one.bookingId}`}
      acts={[cancelling]}
      layout="vertical"
      onFinish={({ reason }) => void cancelling.act({ params: { booking: one.bookingId }, body: { reason } })}
    >
      <Form.Item name="reason" label={t('sheet.cancelReason')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
        <Input maxLength={500} />
      </Form.Item>
      <RefusalNote problem={cancelling.problem} texts={bookingTexts} onRetry={cancelling.retry} />
      <ActButton primary submits pending={cancelling.pending}>
        {t('acts.cancel')}
      </ActButton>
    </KeptForm>
  );
}
