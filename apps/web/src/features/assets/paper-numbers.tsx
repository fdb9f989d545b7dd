import { AutoComplete, Form } from 'antd';
import { useTexts } from '../../texts/use-texts.ts';
import { assetsTexts } from './texts.ts';

export interface NumbersTyped {
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

/** The last sealed papers are put in already; an older one can be chosen, and a paper made by hand can be typed. */
export function numbersFrom(rulings: readonly string[], notices: readonly string[]): Partial<NumbersTyped> {
  const rulingNumber = rulings[0];
  const noticeNumber = notices[0];
  return { ...(rulingNumber === undefined ? {} : { rulingNumber }), ...(noticeNumber === undefined ? {} : { noticeNumber }) };
}

/** 文号 · On which papers a measure rests. */
export function PaperNumbers({ rulings, notices }: { readonly rulings: readonly string[]; readonly notices: readonly string[] }) {
  const t = useTexts(assetsTexts);
  const need = [{ required: true, whitespace: true, message: t('windows.needNumber') }];
  return (
    <>
      <Form.Item name="rulingNumber" label={t('windows.ruling')} rules={need} extra={t('windows.numberHint')}>
        <AutoComplete options={rulings.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item name="noticeNumber" label={t('windows.notice')} rules={need}>
        <AutoComplete options={[...notices, ...rulings].map((value) => ({ value }))} />
      </Form.Item>
    </>
  );
}
