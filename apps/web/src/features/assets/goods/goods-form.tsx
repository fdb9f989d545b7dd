import { depositGoods, endGoods, releaseGoods } from '@duixian/assets/goods-contract';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan } from '@duixian/kernel/money';
import { Checkbox, Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { PropertyCase } from '../property-case.ts';
import type { Goods, GoodsAct } from './goods-act.ts';
import { goodsTexts } from './texts.ts';

const GROUNDS = [
  'refuses-without-reason',
  'missing',
  'dead-or-incapable-without-heir-or-guardian',
  'unreachable-at-the-given-contact',
  'other',
] as const;

interface Values {
  readonly on: string;
  readonly ground?: string;
  readonly depositGround?: (typeof GROUNDS)[number];
  readonly to?: string;
  readonly note?: string;
  readonly costsSettled?: boolean;
  readonly price?: string;
  readonly priceHandedOn?: string;
}

interface Props {
  readonly file: PropertyCase;
  readonly row: Goods;
  readonly act: GoodsAct;
  readonly onDone: () => void;
}

/** 物品去向 · Where goods go: each act asks what its article asks. */
export function GoodsForm({ file, row, act, onDone }: Props) {
  const t = useTexts(goodsTexts);
  const [releasing, ending, depositing] = [useAct(releaseGoods, onDone), useAct(endGoods, onDone), useAct(depositGoods, onDone)];
  const doing = act === 'release' ? releasing : act === 'deposit' ? depositing : ending;
  const need = { required: true, message: t('need') };
  const params = { case: file.caseId, goods: row.goodsId };
  const submit = (values: Values) => {
    const on = day(values.on);
    const { ground = '', to = '', note = '', depositGround = 'other' } = values;
    if (act === 'release') return void releasing.act({ params, body: { on, ground } });
    const price = priceFrom(values.price);
    if (price === undefined) return;
    if (act === 'deposit') return void depositing.act({ params, body: { on, to, note, ground: depositGround, price } });
    const body = { on, to, note: note.trim() || null };
    if (act === 'sold') {
      if (price === null || values.priceHandedOn === undefined) return;
      return void ending.act({ params, body: { ...body, ending: { how: 'sold', price, priceHandedOn: day(values.priceHandedOn) } } });
    }
    const how = act === 'returned' ? { how: act } : { how: act, costsSettled: values.costsSettled ?? false };
    return void ending.act({ params, body: { ...body, ending: how } });
  };
  return (
    <KeptForm<Values>
      keep={`assets.goods.${act}.${row.goodsId}`}
      acts={[releasing, ending, depositing]}
      layout="vertical"
      onFinish={submit}
    >
      <p className="soft">{t(`hints.${act}`)}</p>
      <Form.Item name="on" label={t('fields.on')} rules={[need, dayRule(t('need'))]}>
        <DayField />
      </Form.Item>
      {act === 'release' ? (
        <Form.Item name="ground" label={t('fields.ground')} rules={[{ ...need, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      ) : (
        <Form.Item name="to" label={t('fields.to')} rules={[{ ...need, whitespace: true }]}>
          <Input maxLength={120} />
        </Form.Item>
      )}
      {act === 'handed-over' ? (
        <Form.Item name="costsSettled" valuePropName="checked">
          <Checkbox>{t('fields.costsSettled')}</Checkbox>
        </Form.Item>
      ) : null}
      {act === 'deposit' ? (
        <>
          <Form.Item name="depositGround" label={t('fields.depositGround')} rules={[need]}>
            <Select options={GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))} />
          </Form.Item>
          <Form.Item name="price" label={t('fields.depositPrice')} rules={[amountRule(t('need'))]}>
            <MoneyField />
          </Form.Item>
        </>
      ) : null}
      {act === 'sold' ? (
        <>
          <Form.Item name="price" label={t('fields.price')} rules={[need, amountRule(t('need'))]}>
            <MoneyField />
          </Form.Item>
          <Form.Item name="priceHandedOn" label={t('fields.priceHandedOn')} rules={[need, dayRule(t('need'))]}>
            <DayField />
          </Form.Item>
        </>
      ) : null}
      {act === 'release' ? null : (
        <Form.Item name="note" label={t('fields.note')} rules={act === 'deposit' ? [{ ...need, whitespace: true }] : []}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      )}
      <RefusalNote problem={doing.problem} texts={goodsTexts} onRetry={doing.retry} />
      <ActButton primary submits pending={doing.pending} hotkey="ctrl+enter">
        {t(`acts.${act}`)}
      </ActButton>
    </KeptForm>
  );
}

/** `null` where nothing was written, `undefined` where it is no amount. */
function priceFrom(text: string | undefined): Fen | null | undefined {
  if (text === undefined || text.trim() === '') return null;
  const amount = fenFromYuan(text);
  return amount.ok ? amount.value : undefined;
}
