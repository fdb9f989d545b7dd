import type { bookingWeek } from '@duixian/booking/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { bookingTexts } from './texts.ts';

export type Resource = Replied<typeof bookingWeek>['resources'][number];

/** What both booking and moving ask for. */
export interface SpanValues {
  readonly fromOn: string;
  readonly fromTime: string;
  readonly untilOn: string;
  readonly untilTime: string;
  readonly resources: readonly string[];
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const KINDS = ['person', 'vehicle', 'room', 'camera'] as const;

/** 时段与人员 · From and until by day and time, and who and what is booked. */
export function SpanFields({ resources }: { readonly resources: readonly Resource[] }) {
  const t = useTexts(bookingTexts);
  const need = [{ required: true, message: t('form.need') }];
  const time = [{ required: true, pattern: TIME, message: t('form.needTime') }];
  const grouped = KINDS.flatMap((kind) => {
    const options = resources.filter((one) => one.kind === kind).map((one) => ({ value: one.resource, label: one.name }));
    return options.length === 0 ? [] : [{ label: t(`kinds.${kind}`), options }];
  });
  return (
    <>
      {(['from', 'until'] as const).map((end) => (
        <div key={end} className="booking-when">
          <Form.Item name={`${end}On`} label={t(`form.${end}`)} rules={need}>
            <DayField />
          </Form.Item>
          <Form.Item name={`${end}Time`} label={t('form.time')} rules={time}>
            <Input inputMode="numeric" maxLength={5} placeholder="09:00" />
          </Form.Item>
        </div>
      ))}
      <Form.Item name="resources" label={t('form.resources')} rules={need}>
        <Select mode="multiple" options={grouped} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </>
  );
}

/** The values as the office takes them; nothing while a day is no day. */
export function spanFrom(
  values: SpanValues,
): { fromOn: LegalDay; fromTime: string; untilOn: LegalDay; untilTime: string; resources: string[] } | undefined {
  const [fromOn, untilOn] = [dayFromText(values.fromOn), dayFromText(values.untilOn)];
  if (fromOn === undefined || untilOn === undefined) return undefined;
  return { fromOn, fromTime: values.fromTime, untilOn, untilTime: values.untilTime, resources: [...values.resources] };
}
