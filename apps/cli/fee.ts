import { readAmountText } from '@duixian/funds/input-contract';
import { executionFee, executionFeeWithoutAmount, preservationFee } from '@duixian/funds/rules/execution-fee';
import { type Fen, yuanText } from '@duixian/kernel/money';
import type { FeeSheet } from '@duixian/law/parameters/banded-fee';
import { type Arguments, type Command, found, type Outcome, plain, refused, unusable } from './command.ts';
import { exactText, money, places } from './written.ts';

/** What may be asked, as a JSON schema of the options. */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '费用 · Fee',
  type: 'object',
  properties: {
    kind: {
      enum: ['enforcement', 'preservation'],
      description: '申请执行费，按实际执行到位的金额 · on what was recovered; 保全申请费，按实际保全的金额 · on what was really preserved',
    },
    amount: {
      type: 'string',
      description: '元 · Yuan, at most two decimals, above zero: 12345.67, "12,345.67", 1.2万元; or fen: 1234567分',
    },
    'without-amount': {
      type: 'boolean',
      description: '无金额 · preservation: the flat fee; enforcement: the figure of the province in --provincial',
    },
    provincial: {
      type: 'string',
      description: '省定数额 · The figure of the province, 50 to 500 yuan, for an enforcement without an amount',
    },
  },
  required: ['kind'],
  oneOf: [{ required: ['amount'] }, { required: ['without-amount'] }],
  additionalProperties: false,
} as const;

/** Why the fee is as it is, beside its slices. */
const NOTES = {
  enforcement: [
    '执行后交纳，由被执行人负担，不从执行标的额中扣减申请人应得的款项 · collected after enforcement from the debtor, on top of the title',
    '按实际执行到位的金额计算；拍卖、变卖费用先行扣除 · on what was recovered; costs of a sale come first',
  ],
  preservation: [
    '申请人预交，可以列入诉讼请求 · prepaid by the applicant, who may claim it in the suit',
    '按实际保全的财产数额计算 · on what was really preserved',
  ],
} as const;

/** 计算费用 · The application fee of enforcement or the preservation fee, slice by slice. */
function fee({ options }: Arguments): Outcome {
  if (options.schema !== undefined) return plain(SCHEMA);
  const { kind, amount, provincial } = options;
  if (kind !== 'enforcement' && kind !== 'preservation') return unusable('--kind', kind);
  if ((amount === undefined) === (options['without-amount'] === undefined)) return unusable('--amount', amount);
  const asked = amount ?? (kind === 'enforcement' ? provincial : undefined);
  if (asked === undefined && kind === 'enforcement') return unusable('--provincial', provincial);
  const read = asked === undefined ? undefined : readAmountText(asked);
  if (read !== undefined && !read.ok) {
    return refused({
      kind: 'argument-unusable',
      argument: amount === undefined ? '--provincial' : '--amount',
      value: asked ?? null,
      reason: read.problems[0]?.reason,
      reasonZh: read.problems[0]?.reasonZh,
    });
  }
  const computed = computedFee(kind, amount === undefined, read?.value);
  if (!computed.ok) return refused(computed.refusal);
  return found(factsOf(kind, computed.value), textOf(computed.value));
}

function computedFee(kind: 'enforcement' | 'preservation', withoutAmount: boolean, value: Fen | undefined) {
  if (kind === 'preservation' || value === undefined) return preservationFee(value);
  return withoutAmount ? executionFeeWithoutAmount(value) : executionFee(value);
}

function factsOf(kind: 'enforcement' | 'preservation', sheet: FeeSheet) {
  return {
    kind,
    amount: money(sheet.amount),
    fee: money(sheet.fee),
    atCeiling: sheet.atCeiling,
    slices: sheet.slices.map(({ from, to, perTenThousand, exact }) => ({
      from: money(from),
      to: money(to),
      perTenThousand: perTenThousand === 'flat' ? null : Number(perTenThousand),
      flat: perTenThousand === 'flat',
      exactFen: exactText(exact),
    })),
    rounding: '四舍五入到分一次 · rounded once, half up to the fen',
    notes: NOTES[kind],
    basis: places(sheet.basis),
  };
}

function textOf(sheet: FeeSheet): readonly string[] {
  return [
    ...sheet.slices.map(
      ({ from, to, perTenThousand }) =>
        `${yuanText(from)} – ${yuanText(to)}  ${perTenThousand === 'flat' ? '定额 · flat' : `${Number(perTenThousand) / 100}%`}`,
    ),
    `费用 · fee: ${yuanText(sheet.fee)}${sheet.atCeiling ? ' （上限 · ceiling）' : ''}`,
    ...places(sheet.basis),
  ];
}

export const feeCommands: readonly Command[] = [
  {
    name: 'fee',
    usage: 'fee --kind enforcement|preservation --amount 12345.67 --json',
    options: ['kind', 'amount', 'without-amount', 'provincial', 'schema'],
    run: fee,
  },
];
