import { deferPayout, releaseReceipt } from '@duixian/funds/receipt-contract';
import { DEFERRAL_GROUNDS, type DeferralGround } from '@duixian/funds/rules/defer';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { amountRule } from '../../ui/field-rules.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { Receipt } from './receipt.ts';
import { fundsTexts } from './texts.ts';

interface Props {
  readonly open: { readonly act: 'release' | 'defer'; readonly receipt: Receipt } | undefined;
  readonly onClose: () => void;
}

/** Acts on one receipt that need words. */
export function ReceiptWindow({ open, onClose }: Props) {
  const t = useTexts(fundsTexts);
  return (
    <Modal
      open={open !== undefined}
      onCancel={onClose}
      title={open === undefined ? '' : t(`${open.act}.title`)}
      footer={null}
      destroyOnHidden
      width={480}
    >
      {open?.act === 'release' ? <Releasing receipt={open.receipt} onDone={onClose} /> : null}
      {open?.act === 'defer' ? <Deferring receipt={open.receipt} onDone={onClose} /> : null}
    </Modal>
  );
}

function Releasing({ receipt, onDone }: { readonly receipt: Receipt; readonly onDone: () => void }) {
  const t = useTexts(fundsTexts);
  const releasing = useAct(releaseReceipt, onDone);
  return (
    <KeptForm<{ reason: string }>
      keep={`funds.releasing.${receipt.receiptId}`}
      acts={[releasing]}
      layout="vertical"
      onFinish={(body) => void releasing.act({ params: { receipt: receipt.receiptId }, body })}
    >
      <Form.Item name="reason" label={t('release.reason')} rules={[{ required: true, whitespace: true, message: t('release.need') }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <RefusalNote problem={releasing.problem} texts={fundsTexts} onRetry={releasing.retry} />
      <ActButton primary submits pending={releasing.pending} hotkey="ctrl+enter">
        {t('release.button')}
      </ActButton>
    </KeptForm>
  );
}

interface Deferral {
  readonly ground: DeferralGround;
  readonly reason: string;
  readonly part?: string;
  readonly by?: string;
}

function Deferring({ receipt, onDone }: { readonly receipt: Receipt; readonly onDone: () => void }) {
  const t = useTexts(fundsTexts);
  const c = useTexts(common);
  const deferring = useAct(deferPayout, onDone);
  const submit = ({ ground, reason, part = '', by = '' }: Deferral) => {
    const read = fenFromYuan(part);
    const disputed = part === '' || !read.ok ? {} : { part: { amount: read.value, by } };
    void deferring.act({ params: { receipt: receipt.receiptId }, body: { ground, reason, ...disputed } });
  };
  return (
    <KeptForm<Deferral> keep={`funds.deferring.${receipt.receiptId}`} acts={[deferring]} layout="vertical" onFinish={submit}>
      <p className="soft">{t('defer.basis')}</p>
      <Form.Item name="ground" label={t('defer.ground')} rules={[{ required: true, message: t('defer.pick') }]}>
        <Select options={DEFERRAL_GROUNDS.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('defer.reason')} rules={[{ required: true, whitespace: true, message: t('defer.need') }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="part" label={t('defer.part')} rules={[amountRule(c('money.notAmount'))]}>
        <MoneyField />
      </Form.Item>
      <Form.Item
        name="by"
        label={t('defer.partBy')}
        dependencies={['part']}
        rules={[({ getFieldValue }) => ({ required: Boolean(getFieldValue('part')), message: t('defer.need') })]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <RefusalNote problem={deferring.problem} texts={fundsTexts} onRetry={deferring.retry} />
      <ActButton primary submits pending={deferring.pending} hotkey="ctrl+enter">
        {t('defer.submit')}
      </ActButton>
    </KeptForm>
  );
}
