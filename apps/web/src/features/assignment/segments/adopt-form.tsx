import { adoptSegmentFlow, showSegments } from '@duixian/assignment/segments-contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CourtId } from '@duixian/kernel/ids';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useReadTag } from '../../../api/use-read-tag.ts';
import { useSession } from '../../../session/session.tsx';
import { findText, useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { assignmentTexts } from '../texts.ts';
import { SegmentPicture, segmentName } from './segment-picture.tsx';
import { segmentTexts } from './texts.ts';

type Preset = Replied<typeof showSegments>['presets'][number];

interface Values {
  readonly preset: string;
  readonly from: string;
  readonly reason: string;
}

/** 采用流程 · A preset with its picture and with what stands in its way here; then from which day, and why. */
export function AdoptForm({ court, presets }: { readonly court: CourtId; readonly presets: readonly Preset[] }) {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  const { today } = useSession();
  const said = useDone();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('preset', form);
  const preset = presets.find(({ flow }) => flow.id === chosen);
  const read = useReadTag(showSegments, { params: { court } });
  const adopting = useAct(adoptSegmentFlow, ({ from }) => said(t('adopt.done', { from })), read);
  const submit = (values: Values) => {
    const from = dayFromText(values.from);
    if (from !== undefined) void adopting.act({ params: { court }, body: { preset: values.preset, from, reason: values.reason } });
  };
  const need = [{ required: true, whitespace: true, message: t('adopt.need') }];
  return (
    <section className="panel" aria-label={t('adopt.title')}>
      <div className="panel-head">
        <h2>{t('adopt.title')}</h2>
      </div>
      <div className="panel-body stack">
        <Form form={form} layout="vertical" onFinish={submit} initialValues={{ from: plusDays(today, 1).toString() }}>
          <Form.Item name="preset" label={t('adopt.preset')} rules={need}>
            <Select options={presets.map(({ flow }) => ({ value: flow.id, label: zh ? flow.nameZh : flow.nameEn }))} />
          </Form.Item>
          <Form.Item name="from" label={t('adopt.from')} rules={need}>
            <DayField />
          </Form.Item>
          <Form.Item name="reason" label={t('adopt.reason')} rules={need}>
            <Input maxLength={500} />
          </Form.Item>
          <RefusalNote problem={adopting.problem} texts={segmentTexts} onRetry={adopting.retry} />
          <ActButton primary submits pending={adopting.pending}>
            {t('adopt.submit')}
          </ActButton>
        </Form>
        {preset === undefined ? null : <Findings preset={preset} />}
        {preset === undefined ? null : <SegmentPicture flow={preset.flow} counts={[]} />}
      </div>
    </section>
  );
}

function Findings({ preset: { flow, findings } }: { readonly preset: Preset }) {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  if (findings.length === 0) return null;
  const team = (kind: string | undefined) =>
    kind === undefined ? '' : (findText(assignmentTexts.namespace, `teamKinds.${kind}`, {}) ?? kind);
  return (
    <div role="note">
      <strong>{t('adopt.cannot')}</strong>
      <ul>
        {findings.map((one) => (
          <li key={JSON.stringify(one)}>
            {one.segment === undefined ? null : `${segmentName(flow, one.segment, zh)}: `}
            {findText(segmentTexts.namespace, `findings.${one.kind}`, { team: team(one.teamKind) }) ?? one.kind}
          </li>
        ))}
      </ul>
    </div>
  );
}
