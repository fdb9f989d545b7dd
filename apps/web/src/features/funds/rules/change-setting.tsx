import { setMoneySetting } from '@duixian/funds/settings-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, Modal, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { HeldSetting } from './held-setting.ts';
import { rulesTexts } from './texts.ts';

interface Values {
  readonly value?: string;
  readonly amount?: string;
  readonly from?: string;
  readonly reason?: string;
}

const WORDS = {
  'fee-timing': ['after-creditors', 'from-first-receipt'],
  'penalty-rank': ['after-principal', 'with-interest'],
  'leader-signs-deferral': ['no', 'yes'],
  'leader-signs-deposit': ['no', 'yes'],
} as const;

/** 修改设置 · One matter, from a day, with its reason. */
export function ChangeSetting({ setting, onClose }: { readonly setting: HeldSetting | undefined; readonly onClose: () => void }) {
  const t = useTexts(rulesTexts);
  return (
    <Modal
      open={setting !== undefined}
      onCancel={onClose}
      title={setting === undefined ? '' : t(`keys.${setting.key}`)}
      footer={null}
      destroyOnHidden
      width={560}
    >
      {setting === undefined ? null : <Fields setting={setting} onClose={onClose} />}
    </Modal>
  );
}

function Fields({ setting: { key, value: held }, onClose }: { readonly setting: HeldSetting; readonly onClose: () => void }) {
  const t = useTexts(rulesTexts);
  const { today } = useSession();
  const setting = useAct(setMoneySetting, onClose);
  const required = [{ required: true, message: t('settings.need') }];
  const threshold = key === 'leader-signs-payout-from';
  const send = ({ value = '', amount = '', from = '', reason = '' }: Values) => {
    const read = fenFromYuan(amount);
    // What cannot be read goes as it is typed: the office says no, and nothing is set by a slip.
    const asked = amount.trim() === '' ? 'never' : read.ok ? read.value.toString() : amount.trim().slice(0, 20);
    const said = threshold ? asked : value;
    const on = dayFromText(from);
    if (on !== undefined) void setting.act({ body: { key, value: said, from: on, reason } });
  };
  return (
    <KeptForm<Values>
      keep={`funds.setting.${key}`}
      acts={[setting]}
      layout="vertical"
      initialValues={{ value: held, from: today.toString() }}
      onFinish={send}
    >
      {threshold ? (
        <Form.Item name="amount" label={t('settings.amount')} extra={t('settings.empty')}>
          <MoneyField />
        </Form.Item>
      ) : key === 'month-sign-day' ? (
        <Form.Item name="value" label={t('settings.day')} rules={required}>
          <Input inputMode="numeric" maxLength={2} />
        </Form.Item>
      ) : (
        <Form.Item name="value" label={t('settings.value')} rules={required}>
          <Radio.Group options={WORDS[key].map((word) => ({ value: word, label: t(`values.${word}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="from" label={t('settings.from')} rules={required}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label={t('settings.reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <RefusalNote problem={setting.problem} texts={rulesTexts} onRetry={setting.retry} />
      <ActButton primary submits pending={setting.pending}>
        {t('settings.save')}
      </ActButton>
    </KeptForm>
  );
}
