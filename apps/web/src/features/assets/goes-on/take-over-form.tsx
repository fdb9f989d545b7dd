import { takeOverPreservation } from '@duixian/assets/hold-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Asset, PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly onDone: () => void;
}

interface Values {
  readonly caseNumber: string;
  readonly court?: string;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly freezeNo: string;
  readonly rank: number;
  readonly amount?: string;
  readonly held?: string;
  readonly from: string;
  readonly printedEnd: string;
}

const WORDS = ['caseNumber', 'rulingNumber', 'noticeNumber', 'freezeNo'] as const;

/** 保全转执行 · The hold as its own papers have it; it goes on with the days it has left. */
export function TakeOverForm({ file, asset, onDone }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const taking = useAct(takeOverPreservation, onDone);
  const need = { required: true, message: t('goesOn.need') };
  const sum = (text: string | undefined) => {
    const read = fenFromYuan(text ?? '');
    return asset.inMoney && read.ok ? read.value : null;
  };
  const submit = ({ from, printedEnd, court, amount, held, ...rest }: Values) => {
    const [begins, ends] = [dayFromText(from), dayFromText(printedEnd)];
    if (begins === undefined || ends === undefined) return;
    const body = { ...rest, court: court?.trim() || null, amount: sum(amount), held: sum(held), from: begins, printedEnd: ends };
    void taking.act({ params: { case: file.caseId, asset: asset.assetId }, body });
  };
  return (
    <KeptForm<Values>
      keep={`assets.take-over-form.${file.caseId}.${asset.assetId}`}
      acts={[taking]}
      layout="vertical"
      initialValues={{ rank: 1 }}
      onFinish={submit}
    >
      <p className="soft">{t('goesOn.takeOverHint')}</p>
      {WORDS.map((field) => (
        <Form.Item key={field} name={field} label={t(`goesOn.${field}`)} rules={[{ ...need, whitespace: true }]}>
          <Input maxLength={field === 'caseNumber' ? 60 : 80} />
        </Form.Item>
      ))}
      <Form.Item name="court" label={t('goesOn.court')}>
        <Input maxLength={80} />
      </Form.Item>
      {asset.inMoney ? (
        <>
          <Form.Item name="amount" label={t('goesOn.amount')} rules={[need, amountRule(c('money.notAmount'))]}>
            <MoneyField />
          </Form.Item>
          <Form.Item name="held" label={t('goesOn.held')} rules={[amountRule(c('money.notAmount'))]}>
            <MoneyField />
          </Form.Item>
        </>
      ) : null}
      <Form.Item name="from" label={t('goesOn.from')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="printedEnd" label={t('goesOn.printedEnd')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="rank" label={t('goesOn.rank')} rules={[need]}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
      <RefusalNote problem={taking.problem} texts={assetsTexts} onRetry={taking.retry} />
      <ActButton primary submits pending={taking.pending} hotkey="ctrl+enter">
        {t('acts.takeOver')}
      </ActButton>
    </KeptForm>
  );
}
