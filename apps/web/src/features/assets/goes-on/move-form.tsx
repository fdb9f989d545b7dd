import { moveMeasure } from '@duixian/assets/hold-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { CaseField, Measure, PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly measure: Measure;
  /** How a case is chosen; the page knows. */
  readonly pickCase: CaseField;
  readonly onDone: () => void;
}

/** 移送控制 · The hold goes on in another case of the same debtor; nothing is let go in between. */
export function MoveForm({ file, measure, pickCase: PickCase, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const moving = useAct(moveMeasure, onDone);
  return (
    <KeptForm<{ toCase: CaseId; reason: string }>
      keep={`assets.move-form.${file.caseId}.${measure.measureId}`}
      acts={[moving]}
      layout="vertical"
      onFinish={(body) => void moving.act({ params: { case: file.caseId, measure: measure.measureId }, body })}
    >
      <p className="soft">{t('goesOn.moveHint')}</p>
      <Form.Item name="toCase" label={t('goesOn.toCase')} rules={[{ required: true, message: t('goesOn.need') }]}>
        <PickCase />
      </Form.Item>
      <Form.Item name="reason" label={t('windows.reason')} rules={[{ required: true, whitespace: true, message: t('windows.needReason') }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      <RefusalNote problem={moving.problem} texts={assetsTexts} onRetry={moving.retry} />
      <ActButton primary submits pending={moving.pending} hotkey="ctrl+enter">
        {t('acts.move')}
      </ActButton>
    </KeptForm>
  );
}
