import { readCreditCode, readResidentNumber } from '@duixian/cases/rules/identity-number';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { type Arguments, type Command, found, type Outcome, refused, unusable } from './command.ts';

/** 核对号码 · A resident number or a credit code, told apart by their form. */
function check({ words, language }: Arguments): Outcome {
  const text = words.join('');
  if (text === '') return unusable('number', undefined);
  if (looksLikeCreditCode(text)) {
    const code = readCreditCode(text);
    if (!code.ok) return refused(code.refusal);
    return found({ kind: 'credit-code', number: code.value }, [
      language === 'zh' ? '统一社会信用代码，校验码正确' : 'credit code, check character right',
    ]);
  }
  const resident = readResidentNumber(text, legalDayAt(instantFromUnixMs(Date.now())));
  if (!resident.ok) return refused(resident.refusal);
  const { bornOn, sex } = resident.value;
  const line =
    language === 'zh'
      ? `公民身份号码，校验码正确；${bornOn} 出生，${sex === 'male' ? '男' : '女'}`
      : `resident number, check character right; born ${bornOn}, ${sex}`;
  return found({ kind: 'resident', ...resident.value }, [line]);
}

/** Letters before the last place stand in a credit code alone; its third to eighth place name a region, never a birthday. */
function looksLikeCreditCode(text: string): boolean {
  return text.length === 18 && (/[A-Z]/i.test(text.slice(0, 17)) || /^9[1-3]/.test(text));
}

export const identityCommands: readonly Command[] = [{ name: 'identity check', usage: 'identity check 11010519491231002X', run: check }];
