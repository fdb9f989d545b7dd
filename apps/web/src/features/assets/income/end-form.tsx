import { stopWithholding } from '@duixian/assets/hold-contract';
import type { Id } from '@duixian/kernel/ids';
import { Form, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';
import { incomeTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly withholding: Id<'withholding'>;
  readonly onDone: () => void;
}

type Reason = 'employment-ended' | 'by-hand';
const REASONS: readonly Reason[] = ['employment-ended', 'by-hand'];

/** 停止扣留 · Ends it, and why. */
export function EndForm({ file, withholding, onDone }: Props) {
  const t = useTexts(incomeTexts);
  const ending = useAct(stopWithholding, onDone);
  return (
    <Form<{ reason: Reason }>
      layout="vertical"
      initialValues={{ reason: 'employment-ended' }}
      onFinish={(body) => void ending.act({ params: { case: file.caseId, withholding }, body })}
    >
      <Form.Item name="reason" label={t('fields.reason')}>
        <Radio.Group options={REASONS.map((value) => ({ value, label: t(`ends.${value}`) }))} />
      </Form.Item>
      <RefusalNote problem={ending.problem} texts={assetsTexts} onRetry={ending.retry} />
      <ActButton primary submits pending={ending.pending} hotkey="ctrl+enter">
        {t('acts.end')}
      </ActButton>
    </Form>
  );
}
