import { dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Fact } from '../api/facts.ts';
import { type Problem, Refused } from '../api/refused.ts';
import { common } from '../texts/house-words.ts';
import { findText, useTexts } from '../texts/use-texts.ts';
import { LegalDayText } from './legal-day-text.tsx';
import { Money } from './money.tsx';

/** A receipt nobody has dealt with, as a refusal or the case's own look names it. */
export interface ShownReceipt {
  readonly receipt: string;
  readonly amount: Fen;
  readonly on: LegalDay;
  readonly payer: string;
  readonly clue: string;
  readonly debtor: string;
  readonly caseNumber: string | null;
}

/** 到款优先 · Inside a form: the money the office was refused for, and the field to go on in spite of it (`despiteMoney`). */
export function MoneyFirst({ problem }: { readonly problem: Problem | null | undefined }) {
  const c = useTexts(common);
  const [refused, setRefused] = useState<Refused | undefined>(undefined);
  if (problem instanceof Refused && problem.kind === 'money-not-looked-at' && problem !== refused) setRefused(problem);
  if (refused === undefined) return null;
  return (
    <>
      <UnlookedMoney rows={receiptsIn(refused.facts.receipts)} />
      <Form.Item
        name="despiteMoney"
        label={c('moneyFirst.despite')}
        extra={c('moneyFirst.kept')}
        rules={[{ required: true, whitespace: true, message: c('moneyFirst.need') }]}
      >
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
    </>
  );
}

/** Each receipt on a line of its own: how much, when, from whom, and why it may be this debtor's. */
export function UnlookedMoney({ rows }: { readonly rows: readonly ShownReceipt[] }) {
  const c = useTexts(common);
  if (rows.length === 0) return null;
  return (
    <ul className="unlooked-money" aria-label={c('moneyFirst.title')}>
      {rows.map((row) => (
        <li key={row.receipt}>
          <strong>
            <Money fen={row.amount} />
          </strong>
          <LegalDayText on={row.on} />
          <span>{row.payer === '' ? c('states.unknown') : row.payer}</span>
          <span className="soft">
            {findText('common', `moneyFirst.clues.${row.clue}`, { debtor: row.debtor, caseNumber: row.caseNumber ?? '' }) ?? row.clue}
          </span>
        </li>
      ))}
    </ul>
  );
}

function receiptsIn(facts: Fact | undefined): readonly ShownReceipt[] {
  if (!Array.isArray(facts)) return [];
  return facts.flatMap((fact: Fact) => {
    if (typeof fact !== 'object' || fact === null || !('receipt' in fact)) return [];
    const { receipt, amount, on, payer, clue, debtor, caseNumber } = fact;
    const day = dayFromText(String(on));
    if (day === undefined || typeof amount !== 'string' || !/^\d+$/.test(amount)) return [];
    const row = { receipt: String(receipt), amount: fen(BigInt(amount)), on: day, payer: String(payer ?? '') };
    return [{ ...row, clue: String(clue), debtor: String(debtor), caseNumber: caseNumber === null ? null : String(caseNumber) }];
  });
}
