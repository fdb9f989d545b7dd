import { assignCase, previewAssignment } from '@duixian/assignment/contract';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { assignmentTexts } from './texts.ts';
import { WhyMe } from './why-me.tsx';

interface ByHand {
  readonly officer: string;
  readonly reason: string;
}

/** 分案 · Shows whom the rule names before anybody presses; naming another takes a reason. */
export function AssignForm({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(assignmentTexts);
  const [byHand, setByHand] = useState(false);
  const [assigned, setAssigned] = useState(false);
  const assigning = useAct(assignCase, () => setAssigned(true));
  // Once somebody has it there is nothing to preview, and nothing is asked.
  const look = useCall(previewAssignment, { params: { case: caseId } }, { enabled: !assigning.pending && !assigned });
  const submit = (values: ByHand) =>
    void assigning.act({
      params: { case: caseId },
      body: { byHand: { officer: idFrom<'person'>(values.officer), reason: values.reason } },
    });
  return (
    <Looked look={look} texts={assignmentTexts}>
      {(preview) => (
        <div className="stack">
          <h3>
            {t('preview.title')} {preview.officerName}
          </h3>
          <WhyMe why={preview.why} />
          <RefusalNote problem={assigning.problem} texts={assignmentTexts} onRetry={assigning.retry} />
          <div className="row">
            <ActButton
              primary={!byHand}
              pending={assigning.pending}
              onAct={() => void assigning.act({ params: { case: caseId }, body: { byHand: null } })}
            >
              {t('preview.assign', { name: preview.officerName })}
            </ActButton>
            <ActButton onAct={() => setByHand(!byHand)}>{t('preview.other')}</ActButton>
          </div>
          {byHand ? (
            <KeptForm<ByHand> keep={`assignment.assign-form.${caseId}`} acts={[assigning]} layout="vertical" onFinish={submit}>
              <Form.Item name="officer" label={t('preview.officer')} rules={[{ required: true, message: t('preview.pick') }]}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={preview.officers.map((one) => ({ value: one.officer, label: one.name }))}
                />
              </Form.Item>
              <Form.Item
                name="reason"
                label={t('preview.reason')}
                rules={[{ required: true, whitespace: true, message: t('preview.need') }]}
              >
                <Input.TextArea rows={2} maxLength={500} showCount />
              </Form.Item>
              <ActButton primary submits pending={assigning.pending} hotkey="ctrl+enter">
                {t('preview.submit')}
              </ActButton>
            </KeptForm>
          ) : null}
        </div>
      )}
    </Looked>
  );
}
