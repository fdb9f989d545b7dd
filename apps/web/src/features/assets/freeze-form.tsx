import { requestFreeze } from '@duixian/assets/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan, minFen, yuanText } from '@duixian/kernel/money';
import { Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../ui/field-rules.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { MoneyFirst } from '../../ui/money-first.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { noticeFor, rulingFor } from './measure-papers.ts';
import { type NumbersTyped, numbersFrom, PaperNumbers } from './paper-numbers.tsx';
import type { Asset, MeasurePaper, PropertyCase, SealedNumbers } from './property-case.ts';
import { assetsTexts } from './texts.ts';
import { useMeasurePaper } from './use-measure-paper.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly sealed: SealedNumbers;
  readonly onDone: () => void;
  readonly onDraft: ((paper: MeasurePaper) => void) | undefined;
}

interface Values extends NumbersTyped {
  readonly amount?: string;
  readonly until?: string;
  readonly despiteMoney?: string;
}

/** 冻结或查封 · Money to the exact sum still uncovered, a thing whole; the papers must be sealed before. */
export function FreezeForm({ file, asset, sealed, onDone, onDraft }: Props) {
  const t = useTexts(assetsTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const freezing = useAct(requestFreeze, onDone);
  const papers = useMeasurePaper({ file, asset, onDraft });
  const deposit = asset.inMoney;
  const notices = deposit ? sealed.freezeNotices : sealed.rulings;
  const most: Fen | null =
    asset.mostToFreeze === null || asset.available === null ? asset.mostToFreeze : minFen(asset.mostToFreeze, asset.available);
  const typed = () => {
    const amount = fenFromYuan(form.getFieldValue('amount') ?? '');
    return amount.ok ? amount.value : most;
  };
  const submit = (values: Values) => {
    const amount = fenFromYuan(values.amount ?? '');
    void freezing.act({
      params: { case: file.caseId, asset: asset.assetId },
      body: {
        amount: deposit && amount.ok ? amount.value : null,
        until: dayFromText(values.until ?? '') ?? null,
        rulingNumber: values.rulingNumber,
        noticeNumber: values.noticeNumber,
        despiteMoney: values.despiteMoney ?? null,
      },
    });
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ amount: most === null ? '' : yuanText(most), ...numbersFrom(sealed.rulings, notices) }}
      onFinish={submit}
    >
      {deposit ? (
        <Form.Item
          name="amount"
          label={t('windows.amount')}
          {...(most === null ? {} : { extra: t('windows.most', { amount: most }) })}
          rules={[{ required: true, message: t('windows.needAmount') }, amountRule(c('money.notAmount'))]}
        >
          <MoneyField />
        </Form.Item>
      ) : null}
      <Form.Item name="until" label={t('windows.until')} rules={[dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      {sealed.rulings.length === 0 ? <p className="soft">{t(sealed.rulingWaits ? 'windows.rulingWaits' : 'windows.noPapers')}</p> : null}
      {onDraft === undefined ? null : (
        <div className="row paper-buttons">
          <ActButton small onAct={() => void papers.draft((whole) => rulingFor(file, whole, deposit ? typed() : null))}>
            {t('windows.draftRuling')}
          </ActButton>
          {deposit && asset.kind !== 'claim' && sealed.rulings.length > 0 ? (
            <ActButton small onAct={() => void papers.draft((whole) => noticeFor(file, whole, { act: 'freeze', amount: typed() }))}>
              {t('windows.draftNotice')}
            </ActButton>
          ) : null}
        </div>
      )}
      <RefusalNote problem={papers.problem} texts={assetsTexts} />
      <PaperNumbers rulings={sealed.rulings} notices={notices} />
      <MoneyFirst problem={freezing.problem} />
      <RefusalNote problem={freezing.problem} texts={assetsTexts} onRetry={freezing.retry} />
      <ActButton primary submits pending={freezing.pending} hotkey="ctrl+enter">
        {deposit ? t('acts.freeze') : t('acts.hold')}
      </ActButton>
    </Form>
  );
}
