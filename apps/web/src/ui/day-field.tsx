import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Props {
  readonly id?: string;
  /** "2026-09-01" or empty: a form keeps text and turns it into a day when it is sent. */
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}

/** Written any way a clerk writes it; the first is how it is shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYY-M-D'];

/** 日期输入 · A day by typing or from the calendar. The picker's own date type stays inside this file. */
export function DayField({ value = '', onChange, ...rest }: Props) {
  const t = useTexts(common);
  const parsed = value === '' ? null : dayjs(value, 'YYYY-MM-DD');
  return (
    <DatePicker
      {...rest}
      className="day-field"
      format={FORMATS}
      placeholder={t('day.placeholder')}
      value={parsed?.isValid() ? parsed : null}
      onChange={(next) => onChange?.(next === null ? '' : next.format('YYYY-MM-DD'))}
      preserveInvalidOnBlur
    />
  );
}
