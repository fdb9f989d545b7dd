import { LANES } from '@duixian/cases/rules/stage';
import type { CaseId } from '@duixian/kernel/ids';
import { confirmTriage, proposeAgain } from '@duixian/triage/contract';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { Proposal } from './proposal.ts';
import { triageTexts } from './texts.ts';

interface Values {
  readonly lane: Proposal['card']['lane'];
  readonly reason?: string;
}

/** 确认分流 · The proposed lane with one press; another with its reason. */
export function ConfirmLane({ caseId, proposal }: { readonly caseId: CaseId; readonly proposal: Proposal }) {
  const t = useTexts(triageTexts);
  const word = useWord();
  const [form] = Form.useForm<Values>();
  const lane = Form.useWatch('lane', form) ?? proposal.card.lane;
  const confirming = useAct(confirmTriage);
  const proposing = useAct(proposeAgain);
  const other = lane !== proposal.card.lane;
  return (
    <KeptForm<Values>
      keep={`triage.confirm-lane.${caseId}`}
      acts={[confirming, proposing]}
      form={form}
      layout="vertical"
      className="triage-confirm"
      initialValues={{ lane: proposal.card.lane }}
      onFinish={(values) =>
        void confirming.act({
          params: { case: caseId },
          body: { lane: values.lane, reason: other && values.reason !== undefined ? values.reason : null },
        })
      }
    >
      <Form.Item name="lane" label={t('confirm.lane')}>
        <Radio.Group
          options={LANES.map((one) => ({
            value: one,
            label: `${word('lane', one)}${one === proposal.card.lane ? t('confirm.asProposed') : ''}`,
          }))}
        />
      </Form.Item>
      {other ? (
        <Form.Item
          name="reason"
          label={t('confirm.reason')}
          rules={[{ required: true, whitespace: true, message: t('confirm.needReason') }]}
        >
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      ) : null}
      <RefusalNote problem={confirming.problem ?? proposing.problem} texts={triageTexts} onRetry={confirming.retry ?? proposing.retry} />
      <div className="row">
        <ActButton primary submits pending={confirming.pending} hotkey="ctrl+enter">
          {t('confirm.submit')}
        </ActButton>
        <ActButton pending={proposing.pending} onAct={() => void proposing.act({ params: { case: caseId } })}>
          {t('again')}
        </ActButton>
      </div>
    </KeptForm>
  );
}
