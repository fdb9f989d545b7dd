import { AutoComplete, Form } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import type { SealedNumbers } from './property-case.ts';
import { assetsTexts } from './texts.ts';

export interface NumbersTyped {
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

/** The last sealed papers are put in already; an older one can be chosen. */
export function numbersFrom(sealed: SealedNumbers): Partial<NumbersTyped> {
  const rulingNumber = sealed.rulings[0];
  const noticeNumber = sealed.notices[0] ?? rulingNumber;
  return { ...(rulingNumber === undefined ? {} : { rulingNumber }), ...(noticeNumber === undefined ? {} : { noticeNumber }) };
}

/** 文号 · On which papers a measure rests. */
export function PaperNumbers({ sealed }: { readonly sealed: SealedNumbers }) {
  const t = useTexts(assetsTexts);
  const need = [{ required: true, whitespace: true, message: t('windows.needNumber') }];
  return (
    <>
      <Form.Item name="rulingNumber" label={t('windows.ruling')} rules={need} extra={t('windows.numberHint')}>
        <AutoComplete options={sealed.rulings.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item name="noticeNumber" label={t('windows.notice')} rules={need}>
        <AutoComplete options={[...sealed.notices, ...sealed.rulings].map((value) => ({ value }))} />
      </Form.Item>
    </>
  );
}
