import { fenFromYuan } from '@duixian/kernel/money';
import { Input, type InputRef } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { groupedYuan } from '../texts/facts.ts';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

interface Props {
  readonly id?: string;
  /** As typed, in yuan: a form keeps text and turns it into fen when it is sent. */
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-label'?: string;
}

/** 金额输入 · Takes 1234.5, 1,234.50 or ¥1234 and shows how it was read. */
export function MoneyField({ value = '', onChange, ...rest }: Props) {
  const t = useTexts(common);
  const [focused, setFocused] = useState(false);
  const field = useRef<InputRef>(null);
  // What is shown changes from grouped to plain on focus; choosing all of it keeps the next keystroke from landing at its end.
  useLayoutEffect(() => {
    if (focused) field.current?.select();
  }, [focused]);
  const read = fenFromYuan(value);
  const shown = !focused && read.ok ? groupedYuan(read.value).replace('¥', '') : value;
  return (
    <Input
      {...rest}
      ref={field}
      inputMode="decimal"
      autoComplete="off"
      className="money-field"
      suffix={t('money.yuan')}
      value={shown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(event) => onChange?.(event.target.value)}
      status={value !== '' && !read.ok ? 'error' : ''}
    />
  );
}
