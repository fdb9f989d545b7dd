import type { Replied } from '@duixian/contract/endpoint';
import type { enteredFact } from '@duixian/documents/contract';
import type { listKinds } from '@duixian/documents/file-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import type { z } from 'zod';
import { common } from '../../texts/house-words.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../ui/field-rules.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { documentsTexts } from './texts.ts';

export type DraftKind = Replied<typeof listKinds>['rows'][number];
type Entry = DraftKind['entries'][number];
type EnteredFact = z.output<typeof enteredFact>;

/** One fact the drafter writes: an amount, a day, lines of "name: content", or words. */
export function EntryField({ entry, required }: { readonly entry: Entry; readonly required: boolean }) {
  const t = useTexts(documentsTexts);
  const c = useTexts(common);
  const zh = useLanguage() === 'zh';
  const name = zh ? entry.nameZh : entry.nameEn;
  const need = { required, message: t('drafting.need', { name }) };
  if (entry.show === 'amount')
    return (
      <Form.Item name={entry.fact} label={name} rules={[need, amountRule(c('money.notAmount'))]}>
        <MoneyField />
      </Form.Item>
    );
  if (entry.show === 'day')
    return (
      <Form.Item name={entry.fact} label={name} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
    );
  if (entry.show === 'rows')
    return (
      <Form.Item
        name={entry.fact}
        label={name}
        extra={t('drafting.rowsHint')}
        rules={[
          need,
          {
            validator: (_, value: unknown) =>
              typeof value !== 'string' || value.trim() === '' || linesOf(value) !== undefined
                ? Promise.resolve()
                : Promise.reject(new Error(t('drafting.notRows'))),
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    );
  return (
    <Form.Item name={entry.fact} label={name} rules={[need]}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={2000} />
    </Form.Item>
  );
}

/** What was typed, in the types of the office; a field left empty is not sent, so the record speaks. */
export function factsFromForm(entries: readonly Entry[], values: Readonly<Record<string, unknown>>): Record<string, EnteredFact> {
  const facts: Record<string, EnteredFact> = {};
  for (const entry of entries) {
    const typed = values[entry.fact];
    const fact = typeof typed === 'string' && typed.trim() !== '' ? factOf(entry.show, typed.trim()) : undefined;
    if (fact !== undefined) facts[entry.fact] = fact;
  }
  return facts;
}

function factOf(show: string, typed: string): EnteredFact | undefined {
  if (show === 'amount') {
    const amount = fenFromYuan(typed);
    return amount.ok ? { kind: 'amount', amount: amount.value } : undefined;
  }
  if (show === 'day') {
    const on = dayFromText(typed);
    return on === undefined ? undefined : { kind: 'day', on };
  }
  if (show === 'rows') {
    const rows = linesOf(typed);
    return rows === undefined ? undefined : { kind: 'rows', rows };
  }
  return { kind: 'text', text: typed };
}

function linesOf(typed: string): { label: string; text: string }[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.flatMap((line) => {
    const match = /^\s*([^：:]{1,40})[：:]\s*(.{1,400})$/.exec(line);
    return match === null ? [] : [{ label: (match[1] ?? '').trim(), text: (match[2] ?? '').trim() }];
  });
  return rows.length === lines.length && rows.length > 0 ? rows : undefined;
}
