import { INTEREST_INPUT_VERSION, interestCaseSchema, readInterestCase } from '@duixian/funds/interest-contract';
import { orderBasis } from '@duixian/funds/rules/application-order';
import { claimAsOf } from '@duixian/funds/rules/claim-as-of';
import type { ClaimSheet, SheetLine } from '@duixian/funds/rules/claim-sheet';
import { DOUBLED_BASE } from '@duixian/funds/rules/delayed-interest';
import { convertTitle } from '@duixian/funds/rules/foreign-currency';
import type { MoneyTitle } from '@duixian/funds/rules/money-title';
import type { AppliedRate } from '@duixian/funds/rules/rate-pieces';
import { addFen, yuanText } from '@duixian/kernel/money';
import { type Arguments, type Command, found, type Outcome, plain, refused } from './command.ts';
import { inputFile } from './input-file.ts';
import { exactText, money, percentText, places } from './written.ts';

/** The conventions of every sheet, printed with it: another count gives other figures. */
const CONVENTIONS = {
  doubledDays:
    '加倍部分：届满次日起算，至履行当日止，均计入（天数＝履行日－届满日） · from the day after expiry to the day of performance, both counted',
  interestDays:
    '一般利息：算头不算尾，判项写明的止日计入 · the first day counts, the day of payment does not; a last day the title prints does',
  yearDays:
    '整年按年利率，零头按日（÷365），判项写明÷360或者逐日计算的从其规定 · whole years at the yearly rate, other days at a 365th, unless the title says otherwise',
  rounding: '各部分合计精确到分数，四舍五入到分一次 · each part is an exact sum, rounded once, half up to the fen',
};

/** 计算利息 · The claim as of a day, line by line, from a file. */
async function interest(input: Arguments): Promise<Outcome> {
  if (input.options.schema !== undefined) return plain(interestCaseSchema());
  const read = await inputFile(input, readInterestCase);
  if (!read.ok) return read.outcome;
  const { label, currency, convertToYuan, question } = read.value;
  const title = convertToYuan === undefined ? { ok: true as const, value: question.title } : convertTitle(question.title, convertToYuan);
  if (!title.ok) return refused(title.refusal);
  const computed = claimAsOf({ ...question, title: title.value });
  if (!computed.ok) return refused(computed.refusal);
  const unit = convertToYuan === undefined ? currency : 'CNY';
  const sheet = computed.value;
  return found(
    {
      inputVersion: INTEREST_INPUT_VERSION,
      case: label,
      asOf: sheet.asOf,
      currency: unit,
      ratesKnownThrough: question.rates.knownThrough ?? null,
      conventions: CONVENTIONS,
      ...figuresOf(sheet, title.value),
      input: read.given,
    },
    textOf(sheet, unit),
  );
}

function figuresOf(sheet: ClaimSheet, title: MoneyTitle) {
  const { accrued, owed } = sheet;
  return {
    items: title.items.map(({ id, kind, amount, dueOn, earnsDoubled }) => {
      const rule = DOUBLED_BASE[kind];
      return { id, kind, amount: money(amount), dueOn, inDoubledBase: rule.inBase && earnsDoubled, basis: places(rule.basis) };
    }),
    accrued: {
      interest: money(accrued.interest),
      penalty: money(accrued.penalty),
      doubled: money(accrued.doubled),
      total: money(addFen(accrued.interest, accrued.penalty, accrued.doubled)),
    },
    owed: {
      cost: money(owed.cost),
      interest: money(owed.interest),
      penalty: money(owed.penalty),
      principal: money(owed.principal),
      doubled: money(owed.doubled),
      title: money(sheet.owedTitle),
      total: money(sheet.owedTotal),
    },
    lines: sheet.lines.map(lineOf),
    payments: sheet.payments.map(({ payment, on, amount, parts, surplus }) => ({
      id: payment,
      on,
      amount: money(amount),
      applied: parts.map((part) => ({ bucket: part.bucket, of: part.of, amount: money(part.amount) })),
      surplus: money(surplus),
    })),
    order: { ...sheet.order, basis: places(orderBasis(sheet.order)) },
  };
}

function lineOf(line: SheetLine) {
  const { part, of, firstDay, lastDay, days, countedDays, dayBasis } = line;
  return {
    part,
    of,
    base: money(line.base),
    rate: rateOf(line.rate),
    firstDay,
    lastDay,
    days,
    countedDays,
    dayBasis,
    exactFen: exactText(line.exact),
    amount: money(line.amount),
    basis: places(line.basis),
  };
}

function rateOf({ value, per, source, capped }: AppliedRate) {
  const shown = { text: percentText(value), per, exact: exactText(value), capped };
  if (source.kind === 'title') return { ...shown, source: { kind: source.kind } };
  const { multiple, spread, quoted, publishedOn } = source;
  const series = source.kind === 'lpr' ? { term: source.term } : { tier: source.tier };
  return {
    ...shown,
    source: {
      kind: source.kind,
      ...series,
      publishedOn,
      quoted: percentText(quoted),
      multiple: exactText(multiple),
      spread: exactText(spread),
    },
  };
}

const PARTS = { interest: '一般利息 · interest', penalty: '违约金 · penalty', doubled: '加倍部分 · doubled part' } as const;
const BUCKETS = {
  cost: '费用 · costs',
  interest: '一般利息 · interest',
  penalty: '违约金 · penalties',
  principal: '本金等 · principal',
  doubled: '加倍部分 · doubled part',
} as const;

function textOf(sheet: ClaimSheet, unit: string): readonly string[] {
  return [
    ...sheet.lines.map(
      (line) =>
        `${PARTS[line.part]} ${line.of}: ${yuanText(line.base)} × ${percentText(line.rate.value)}/${line.rate.per} × ${line.countedDays}${line.dayBasis === 1 ? '' : `/${line.dayBasis}`}  ${line.firstDay} – ${line.lastDay} (${line.days}) = ${yuanText(line.amount)}`,
    ),
    ...sheet.payments.map(
      ({ payment, on, amount, parts, surplus }) =>
        `${on} ${payment} ${yuanText(amount)} → ${[...parts.map((part) => `${BUCKETS[part.bucket]} ${yuanText(part.amount)}`), ...(surplus > 0n ? [`退回 · surplus ${yuanText(surplus)}`] : [])].join(', ')}`,
    ),
    `${sheet.asOf} ${unit}`,
    ...(['cost', 'interest', 'principal', 'penalty', 'doubled'] as const).map(
      (bucket) => `  ${BUCKETS[bucket]}: ${yuanText(sheet.owed[bucket])}`,
    ),
    `  合计 · total: ${yuanText(sheet.owedTotal)}`,
  ];
}

export const interestCommands: readonly Command[] = [
  { name: 'interest', usage: 'interest <case.json> --json', options: ['schema'], run: interest },
];
