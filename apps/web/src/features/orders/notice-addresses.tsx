import { myNoticeAddresses, setNoticeAddress } from '@duixian/hub/notices-contract';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { ordersTexts } from './texts.ts';

type Channel = 'mail' | 'sms';

/** 通知渠道 · Where a person gets notices besides the screen: set, changed or ended by the person alone. */
export function NoticeAddresses() {
  const t = useTexts(ordersTexts);
  const look = useCall(myNoticeAddresses, {});
  return (
    <section className="panel panel-body account-part" aria-label={t('channels.title')}>
      <h2>{t('channels.title')}</h2>
      <p className="soft">{t('channels.sub')}</p>
      <Looked look={look} texts={ordersTexts}>
        {(kept) => (
          <div className="stack">
            <AddressForm channel="mail" kept={kept.mail} />
            <AddressForm channel="sms" kept={kept.sms} />
          </div>
        )}
      </Looked>
    </section>
  );
}

function AddressForm({ channel, kept }: { readonly channel: Channel; readonly kept: string | null }) {
  const t = useTexts(ordersTexts);
  const done = useDone();
  const setting = useAct(setNoticeAddress, () => done(t('channels.done')));
  const save = (address: string | null) => void setting.act({ body: { channel, address } });
  return (
    <Form<{ readonly address: string }>
      key={kept}
      layout="vertical"
      requiredMark={false}
      initialValues={{ address: kept ?? '' }}
      onFinish={({ address }) => save(address.trim())}
    >
      <Form.Item
        name="address"
        label={t(`channels.${channel}`)}
        rules={[{ required: true, whitespace: true, message: t('channels.need') }]}
      >
        <Input maxLength={200} inputMode={channel === 'mail' ? 'email' : 'tel'} autoComplete={channel === 'mail' ? 'email' : 'tel'} />
      </Form.Item>
      <div className="row">
        <ActButton submits pending={setting.pending}>
          {t(`channels.set.${channel}`)}
        </ActButton>
        {kept === null ? (
          <span className="soft">{t('channels.off')}</span>
        ) : (
          <ActButton pending={setting.pending} onAct={() => save(null)}>
            {t(`channels.end.${channel}`)}
          </ActButton>
        )}
      </div>
      <RefusalNote problem={setting.problem} texts={ordersTexts} onRetry={setting.retry} />
    </Form>
  );
}
