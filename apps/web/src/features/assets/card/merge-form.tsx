import { mergeAssets, partAsset } from '@duixian/assets/register-contract';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';
import type { Card } from './card.ts';
import { cardTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly card: Card;
}

/** 合并与撤销 · A row goes into another of the same person and kind, or stands for itself again; both with a reason. */
export function MergeForm({ file, card }: Props) {
  const t = useTexts(cardTexts);
  const zh = useLanguage() === 'zh';
  const merging = useAct(mergeAssets);
  const parting = useAct(partAsset);
  const params = { case: file.caseId, asset: card.assetId };
  const merged = card.mergedInto !== null;
  if (!merged && card.alike.length === 0) return null;
  const submit = ({ into, reason }: { into: string | undefined; reason: string }) => {
    const kept = card.alike.find((one) => one.assetId === into);
    if (merged) void parting.act({ params, body: { reason } });
    else if (kept !== undefined) void merging.act({ params, body: { into: kept.assetId, reason } });
  };
  const act = merged ? parting : merging;
  return (
    <section aria-label={merged ? t('part') : t('merge')}>
      <h3>{merged ? t('part') : t('merge')}</h3>
      <KeptForm<{ into: string | undefined; reason: string }>
        keep={`assets.merge-form.${file.caseId}.${card.assetId}`}
        acts={[merging, parting]}
        layout="vertical"
        onFinish={submit}
      >
        {merged ? null : (
          <Form.Item name="into" label={t('into')} rules={[{ required: true, message: t('need') }]}>
            <Select
              options={card.alike.map((one) => ({ value: one.assetId, label: `${one.label} · ${zh ? one.agencyZh : one.agencyEn}` }))}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('need') }]}>
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
        <RefusalNote problem={act.problem} texts={assetsTexts} onRetry={act.retry} />
        <ActButton submits pending={act.pending}>
          {merged ? t('part') : t('merge')}
        </ActButton>
      </KeptForm>
    </section>
  );
}
