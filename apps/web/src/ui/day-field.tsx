import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type KeyboardEvent, useRef } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Props {
  readonly id?: string;
  /** "2026-09-01", empty, or words that are no day: a form keeps text and turns it into a day when it is sent. */
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly disabled?: boolean;
  /** What an empty field means, where it means a day. */
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** Written any way a clerk writes it; the first is how it is shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYY-M-D'];

/** 日期输入 · A day by typing or from the calendar. The picker's own date type stays inside this file. */
export function DayField({ value = '', onChange, placeholder, ...rest }: Props) {
  const t = useTexts(common);
  const parsed = value === '' ? null : dayjs(value, 'YYYY-MM-DD', true);
  // While the words are no day the picker is left as it is, so that they stay to be read and mended.
  const shown = useRef(parsed);
  if (parsed === null || parsed.isValid()) shown.current = parsed;
  return (
    <DatePicker
      {...rest}
      className="day-field"
      format={FORMATS}
      placeholder={placeholder ?? t('day.placeholder')}
      value={shown.current?.isValid() ? shown.current : null}
      status={parsed === null || parsed.isValid() ? '' : 'error'}
      onChange={(next) => onChange?.(next === null ? '' : next.format('YYYY-MM-DD'))}
      onBlur={({ target }) => {
        const typed = target instanceof HTMLInputElement ? target.value.trim() : '';
        if (typed !== '' && !dayjs(typed, FORMATS, true).isValid()) onChange?.(typed);
      }}
      onKeyDown={takeDay}
      preserveInvalidOnBlur
    />
  );
}

/** Enter takes the day that was typed; the form around it is sent by its button or by Ctrl+Enter, never from here. */
function takeDay(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
