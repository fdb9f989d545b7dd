import { Form, Input } from 'antd';
import { useState } from 'react';
import type { ActHandle } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { ActForm, useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

export type Decision = { readonly approve: true } | { readonly approve: false; readonly words: string };

interface Props {
  /** Names what is decided, so that words half written are there again. */
  readonly keep: string;
  readonly act: Pick<ActHandle<never>, 'pending' | 'problem' | 'retry' | 'settled'>;
  /** What approving is called, where "approve" alone does not say it. */
  readonly approve?: string;
  readonly onDecide: (decision: Decision) => void;
}

/** 批准、不批准 · Approving is one press; whoever does not approve says why, and the officer who asked reads it. */
export function DecideButtons({ keep, act, approve, onDecide }: Props) {
  const t = useTexts(sidesTexts);
  const [refusing, setRefusing] = useState(false);
  const required = useRequired();
  return (
    <>
      <ActButton small primary pending={act.pending} onAct={() => onDecide({ approve: true })}>
        {approve ?? t('approve')}
      </ActButton>
      <ActButton small pending={act.pending} onAct={() => setRefusing(true)}>
        {t('refuse')}
      </ActButton>
      <ActForm<{ words: string }>
        title={t('refuse')}
        lead={t('refuseLead')}
        keep={`refuse.${keep}`}
        open={refusing}
        onClose={() => setRefusing(false)}
        act={act}
        onFinish={({ words }) => {
          setRefusing(false);
          onDecide({ approve: false, words });
        }}
      >
        <Form.Item name="words" label={t('refuseWords')} rules={required}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </ActForm>
    </>
  );
}
