import { roleSpec } from '@duixian/courts/rules/roles';
import { issueOrder, orderForm, urgeRow } from '@duixian/hub/orders-contract';
import { ORDER_CHECK_SPECS, ORDER_CHECKS } from '@duixian/hub/rules/order-checks';
import type { Tile } from '@duixian/hub/rules/tiles';
import { idFrom } from '@duixian/kernel/ids';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { AnswerByFields, type AnswerFields, answerFrom, USUAL_ANSWER } from './answer-by.tsx';
import { ordersTexts } from './texts.ts';

interface Props {
  readonly tile: Tile;
  readonly rowId: string;
}

const NO_CHECK = 'none';

/** 催办与督办 · The two steps of the hub for a row: a word to whoever holds it, then an order with a day and a check. */
export function RowOrder({ tile, rowId }: Props) {
  const t = useTexts(ordersTexts);
  const may = useMay('orders.issue');
  const done = useDone();
  const [open, setOpen] = useState(false);
  const urging = useAct(urgeRow, ({ name, times }) => done(t('urged', { name, times })));
  if (!may) return null;
  return (
    <>
      <ActButton small pending={urging.pending} onAct={() => void urging.act({ params: { tile, row: rowId } })}>
        {t('acts.urge')}
      </ActButton>
      <ActButton small onAct={() => setOpen(true)}>
        {t('acts.issue')}
      </ActButton>
      <RefusalNote problem={urging.problem} texts={ordersTexts} onRetry={urging.retry} />
      <Modal open={open} onCancel={() => setOpen(false)} title={t('form.title')} footer={null} destroyOnHidden width={520}>
        {open ? <IssueForm tile={tile} rowId={rowId} onDone={() => setOpen(false)} /> : null}
      </Modal>
    </>
  );
}

interface Values extends AnswerFields {
  readonly to: string;
  readonly words: string;
  readonly check: string;
}

function IssueForm({ tile, rowId, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTexts(ordersTexts);
  const zh = useLanguage() === 'zh';
  const look = useCall(orderForm, { params: { tile, row: rowId } });
  const said = useDone();
  const issuing = useAct(issueOrder, () => {
    said(t('form.done'));
    onDone();
  });
  const roleName = (role: string) => (zh ? roleSpec(role)?.nameZh : roleSpec(role)?.nameEn) ?? role;
  const submit = ({ to, words, check, ...by }: Values) => {
    const answer = answerFrom(by);
    if (answer === undefined) return;
    const named = ORDER_CHECKS.find((one) => one === check) ?? null;
    void issuing.act({ params: { tile, row: rowId }, body: { to: idFrom<'person'>(to), words, answer, check: named } });
  };
  return (
    <Looked look={look} texts={ordersTexts}>
      {(form) => (
        <KeptForm<Values>
          keep={`orders.issue-form.${tile}.${rowId}`}
          acts={[issuing]}
          layout="vertical"
          onFinish={submit}
          initialValues={{
            ...(form.suggested === null ? {} : { to: form.suggested }),
            ...USUAL_ANSWER,
            check: form.checks[0] ?? NO_CHECK,
          }}
        >
          <Form.Item name="to" label={t('form.to')} rules={[{ required: true, message: t('form.needPerson') }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={form.addressees.map((one) => ({ value: one.personId, label: `${one.name} · ${roleName(one.role)}` }))}
            />
          </Form.Item>
          <Form.Item name="words" label={t('form.words')} rules={[{ required: true, whitespace: true, message: t('form.needWords') }]}>
            <Input.TextArea rows={3} maxLength={1000} showCount />
          </Form.Item>
          <AnswerByFields label={t('form.due')} />
          <Form.Item name="check" label={t('form.check')}>
            <Select
              options={[
                ...form.checks.map((one) => ({
                  value: one,
                  label: zh ? ORDER_CHECK_SPECS[one].nameZh : ORDER_CHECK_SPECS[one].nameEn,
                })),
                { value: NO_CHECK, label: t('form.noCheck') },
              ]}
            />
          </Form.Item>
          <RefusalNote problem={issuing.problem} texts={ordersTexts} onRetry={issuing.retry} />
          <ActButton primary submits pending={issuing.pending} hotkey="ctrl+enter">
            {t('form.submit')}
          </ActButton>
        </KeptForm>
      )}
    </Looked>
  );
}
