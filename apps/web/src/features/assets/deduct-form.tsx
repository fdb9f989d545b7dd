import { requestDeduct } from '@duixian/assets/contract';
import { fenFromYuan, yuanText } from '@duixian/kernel/money';
import { Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { amountRule } from '../../ui/field-rules.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { MoneyFirst } from '../../ui/money-first.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { noticeFor } from './measure-papers.ts';
import { type NumbersTyped, numbersFrom, PaperNumbers } from './paper-numbers.tsx';
import type { Asset, Measure, MeasurePaper, PropertyCase, SealedNumbers } from './property-case.ts';
import { assetsTexts } from './texts.ts';
import { useMeasurePaper } from './use-measure-paper.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly measure: Measure;
  readonly sealed: SealedNumbers;
  readonly onDone: () => void;
  readonly onDraft: ((paper: MeasurePaper) => void) | undefined;
}

interface Values extends NumbersTyped {
  readonly amount: string;
  readonly despiteMoney?: string;
}

/** 扣划 · Out of what is held, never more than is owed. */
export function DeductForm({ file, asset, measure, sealed, onDone, onDraft }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const deducting = useAct(requestDeduct, onDone);
  const papers = useMeasurePaper({ file, asset, onDraft });
  const submit = (values: Values) => {
    const amount = fenFromYuan(values.amount);
    if (!amount.ok) return;
    const { rulingNumber, noticeNumber, despiteMoney = null } = values;
    void deducting.act({
      params: { case: file.caseId, measure: measure.measureId },
      body: { amount: amount.value, rulingNumber, noticeNumber, despiteMoney },
    });
  };
  const most = measure.deductible;
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{
        amount: most === null ? '' : yuanText(most),
        ...numbersFrom(sealed.rulings, sealed.deductNotices),
        rulingNumber: measure.rulingNumber,
      }}
      onFinish={submit}
    >
      <Form.Item
        name="amount"
        label={t('windows.amount')}
        {...(most === null ? {} : { extra: t('windows.most', { amount: most }) })}
        rules={[{ required: true, message: t('windows.needAmount') }, amountRule(c('money.notAmount'))]}
      >
        <MoneyField />
      </Form.Item>
      {onDraft === undefined ? null : (
        <div className="row paper-buttons">
          <ActButton small onAct={() => void papers.draft((whole) => noticeFor(file, whole, { act: 'deduct', amount: most }))}>
            {t('windows.draftNotice')}
          </ActButton>
        </div>
      )}
      <RefusalNote problem={papers.problem} texts={assetsTexts} />
      <PaperNumbers rulings={sealed.rulings} notices={sealed.deductNotices} />
      <MoneyFirst problem={deducting.problem} />
      <RefusalNote problem={deducting.problem} texts={assetsTexts} onRetry={deducting.retry} />
      <ActButton primary submits pending={deducting.pending} hotkey="ctrl+enter">
        {t('acts.deduct')}
      </ActButton>
    </Form>
  );
}
