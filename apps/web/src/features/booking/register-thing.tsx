import { registerThing } from '@duixian/booking/contract';
import { THING_KINDS } from '@duixian/booking/rules/booking';
import { Form, Input, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { bookingTexts } from './texts.ts';

interface Values {
  readonly kind: (typeof THING_KINDS)[number];
  readonly name: string;
}

/** 登记可约物品 · A vehicle, a room or a camera of one's court. */
export function RegisterThing({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(bookingTexts);
  const said = useDone();
  const registering = useAct(registerThing, () => {
    said(t('things.done'));
    onClose();
  });
  return (
    <Modal open={open} onCancel={onClose} title={t('things.title')} footer={null} destroyOnHidden>
      <Form<Values> layout="vertical" onFinish={(body) => void registering.act({ body })} initialValues={{ kind: 'vehicle' }}>
        <Form.Item name="kind" label={t('things.kind')}>
          <Select options={THING_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('things.name')} rules={[{ required: true, whitespace: true, message: t('form.need') }]}>
          <Input maxLength={80} />
        </Form.Item>
        <RefusalNote problem={registering.problem} texts={bookingTexts} onRetry={registering.retry} />
        <ActButton primary submits pending={registering.pending}>
          {t('things.submit')}
        </ActButton>
      </Form>
    </Modal>
  );
}
