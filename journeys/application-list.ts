import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { CREDITOR, DEBTOR } from './judgment.ts';

const HEAD = [
  '申请执行人',
  '申请人证件号码',
  '申请人电话',
  '申请人地址',
  '收款户名',
  '开户行',
  '收款账号',
  '被执行人',
  '被执行人证件号码',
  '执行依据文号',
  '作出法院',
  '生效日期',
  '履行期届满日',
  '案由',
  '款项名称',
  '申请标的额',
];

type Row = Readonly<Record<string, string>>;

/** 批量清单 · A list as a bank sends one: `rows` claims against the same debtor, each under a judgment of its own. */
export function listOf(rows: number, today: LegalDay, firstSerial: number): readonly Row[] {
  return Array.from({ length: rows }, (_, at) => ({
    申请执行人: CREDITOR.name,
    申请人证件号码: CREDITOR.code,
    申请人电话: CREDITOR.phone,
    申请人地址: '衡江市临水区沐阳路1号',
    收款户名: CREDITOR.name,
    开户行: CREDITOR.bank,
    收款账号: CREDITOR.account,
    被执行人: DEBTOR.name,
    被执行人证件号码: DEBTOR.number,
    执行依据文号: `（2026）衡0101民初${firstSerial + at}号`,
    作出法院: '衡江市临水区人民法院',
    生效日期: plusDays(today, -140).toString(),
    履行期届满日: plusDays(today, -130).toString(),
    案由: '金融借款合同纠纷',
    款项名称: '借款本金',
    申请标的额: String(1000 + at),
  }));
}

/** As a spreadsheet program saves it: a mark of UTF-8 in front, so that Chinese stays Chinese. */
export function csvOf(rows: readonly Row[]): Buffer {
  const lines = [HEAD, ...rows.map((row) => HEAD.map((name) => row[name] ?? ''))];
  return Buffer.from(`﻿${lines.map((cells) => cells.join(',')).join('\r\n')}`);
}
