import type { CaseId } from '@duixian/kernel/ids';
import { acceptGap } from '@duixian/search/contract';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { searchTexts } from './texts.ts';
import type { Source } from './use-source-columns.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly source: Source | undefined;
  readonly onClose: () => void;
}

/** 缺口说明 · Work goes on although a source did not answer; the reason stays on record. */
export function SourceWindow({ caseId, source, onClose }: Props) {
  const t = useTexts(searchTexts);
  const zh = useLanguage() === 'zh';
  const accepting = useAct(acceptGap, onClose);
  return (
    <Modal open={source !== undefined} onCancel={onClose} title={t('gap.title')} footer={null} destroyOnHidden width={460}>
      {source === undefined ? null : (
        <KeptForm<{ reason: string }>
          keep={`search.source-window.${caseId}.${source.sourceId}`}
          acts={[accepting]}
          layout="vertical"
          onFinish={({ reason }) => void accepting.act({ params: { case: caseId, source: source.sourceId }, body: { reason } })}
        >
          <p>
            {zh ? source.agencyZh : source.agencyEn} · {source.partyName}
          </p>
          <Form.Item name="reason" label={t('gap.reason')} rules={[{ required: true, whitespace: true, message: t('gap.need') }]}>
            <Input.TextArea rows={3} maxLength={300} showCount />
          </Form.Item>
          <RefusalNote problem={accepting.problem} texts={searchTexts} onRetry={accepting.retry} />
          <ActButton primary submits pending={accepting.pending} hotkey="ctrl+enter">
            {t('gap.submit')}
          </ActButton>
        </KeptForm>
      )}
    </Modal>
  );
}
