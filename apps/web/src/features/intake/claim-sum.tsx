import { addFen, fenFromYuan, ZERO_FEN } from '@duixian/kernel/money';
import { Form, type FormInstance } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { Money } from '../../ui/money.tsx';
import type { FilingValues } from './form-values.ts';
import { intakeTexts } from './texts.ts';

/** 申请标的合计 · What has been typed so far, added up. */
export function ClaimSum({ form }: { readonly form: FormInstance<FilingValues> }) {
  const t = useTexts(intakeTexts);
  const sums: FilingValues['obligations'] | undefined = Form.useWatch('obligations', { form, preserve: true });
  const amounts = (sums ?? []).map((sum) => fenFromYuan(sum.amount ?? ''));
  return (
    <span>
      {t('form.claim')} <Money fen={addFen(...amounts.map((read) => (read.ok ? read.value : ZERO_FEN)))} strong />
    </span>
  );
}
