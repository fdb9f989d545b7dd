import type { CourtId } from '@duixian/kernel/ids';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import { setLaneScope } from '@duixian/triage/contract';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import type { ReadTag } from '../../../api/use-read-tag.ts';
import { useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { triageTexts } from '../texts.ts';
import type { Scope } from './scope.ts';
import { replayTexts } from './texts.ts';

interface Props {
  readonly court: CourtId;
  readonly scope: Scope;
  /** Of what the scope was made from. */
  readonly read: ReadTag;
}

/** 施行 · The scope that was just replayed, from a day on, with its reason. Cases that have a lane keep it. */
export function SwitchOn({ court, scope, read }: Props) {
  const t = useTexts(replayTexts);
  const { today } = useSession();
  const said = useDone();
  const setting = useAct(setLaneScope, ({ from }) => said(t('on.done', { from })), read);
  const submit = ({ from, reason }: { from: string; reason: string }) => {
    const on = dayFromText(from);
    if (on !== undefined) void setting.act({ params: { court }, body: { from: on, scope, reason } });
  };
  const need = [{ required: true, whitespace: true, message: t('need') }];
  return (
    <section className="panel" aria-label={t('on.title')}>
      <div className="panel-head">
        <h2>{t('on.title')}</h2>
      </div>
      <div className="panel-body">
        <Form layout="vertical" onFinish={submit} initialValues={{ from: plusDays(today, 1).toString() }}>
          <Form.Item name="from" label={t('on.from')} rules={need}>
            <DayField />
          </Form.Item>
          <Form.Item name="reason" label={t('on.reason')} rules={need}>
            <Input maxLength={500} />
          </Form.Item>
          <RefusalNote problem={setting.problem} texts={triageTexts} onRetry={setting.retry} />
          <ActButton primary submits pending={setting.pending}>
            {t('on.submit')}
          </ActButton>
        </Form>
      </div>
    </section>
  );
}
