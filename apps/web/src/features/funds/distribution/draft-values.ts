import type { draftDistribution } from '@duixian/funds/plans-contract';
import type { PartyId } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan, ZERO_FEN } from '@duixian/kernel/money';
import type { z } from 'zod';

export const CLAIM_KINDS = [
  'ordinary',
  'wages',
  'maintenance',
  'tax',
  'injury-medical',
  'victim-restitution',
  'fine',
  'confiscation',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export const DEBTORS = ['natural-person', 'other-organisation', 'enterprise', 'enterprise-in-bankruptcy'] as const;
export const PRESETS = ['national', 'jiangsu-2020', 'fuzhou-2018', 'foshan-2018'] as const;
export const SECURITIES = ['none', 'registered-security', 'lien', 'construction-price'] as const;

/** 被执行人性质 · As the case file has it; whether it is bankrupt a person has to say. */
export function debtorOf(parties: readonly { readonly role: string; readonly kind: string }[]): PlanValues['debtor'] {
  const kind = parties.find((party) => party.role === 'debtor')?.kind;
  if (kind === 'company') return 'enterprise';
  return kind === 'person' ? 'natural-person' : 'other-organisation';
}

/** One creditor as the form holds him. */
export interface ClaimValues {
  readonly name?: string;
  readonly titleNumber?: string;
  readonly amount?: string;
  readonly doubled?: string;
  readonly kind?: ClaimKind;
  readonly rank?: number;
  readonly security?: (typeof SECURITIES)[number];
  readonly appliedOn?: string;
  readonly bank?: string;
  readonly account?: string;
}

export interface PlanValues {
  readonly debtor: (typeof DEBTORS)[number];
  readonly rules: (typeof PRESETS)[number];
  readonly closesOn?: string;
  readonly saleCosts?: string;
  readonly fee?: string;
  readonly costs?: string;
  readonly own?: Readonly<Record<string, ClaimValues>>;
  readonly others?: readonly ClaimValues[];
}

type Body = z.output<NonNullable<typeof draftDistribution.body>>;

/** 拟定内容 · What the form says, as it is sent. The case's own creditors carry no figures where the office computes them. */
export function bodyOf(values: PlanValues, applicants: readonly PartyId[], costsName: string): Body {
  const fee = amountOf(values.fee);
  const costs = amountOf(values.costs);
  const closesOn = dayFromText(values.closesOn ?? '');
  return {
    debtor: values.debtor,
    rules: values.rules,
    criminal: false,
    saleCosts: amountOf(values.saleCosts),
    pools: [],
    costs: [...(fee > 0n ? [{ id: 'execution-fee', amount: fee }] : []), ...(costs > 0n ? [{ id: costsName, amount: costs }] : [])],
    ...(closesOn === undefined ? {} : { closesOn }),
    claims: [
      ...applicants.map((party) => {
        const own = values.own?.[party] ?? {};
        return { source: { kind: 'party' as const, party }, ...(applicants.length > 1 ? figuresOf(own) : {}), ...factsOf(own) };
      }),
      ...(values.others ?? []).map((other) => ({
        source: {
          kind: 'outside' as const,
          name: other.name ?? '',
          titleNumber: other.titleNumber ?? '',
          ...(filled(other.bank) && filled(other.account) ? { account: { bank: other.bank ?? '', number: other.account ?? '' } } : {}),
        },
        ...figuresOf(other),
        ...factsOf(other),
      })),
    ],
  };
}

function figuresOf({ amount, doubled }: ClaimValues) {
  return { figures: { titleDebt: amountOf(amount), doubled: amountOf(doubled) } };
}

function factsOf({ kind, rank, security, appliedOn }: ClaimValues) {
  const applied = dayFromText(appliedOn ?? '');
  return {
    kind: kind ?? ('ordinary' as const),
    hasTitle: true,
    ...(rank === undefined || rank === null ? {} : { seizureRank: rank }),
    ...(security === undefined || security === 'none' ? {} : { priority: { kind: security, pool: 'pool', order: 1 } }),
    ...(applied === undefined ? {} : { appliedOn: applied }),
  };
}

function amountOf(text: string | undefined): Fen {
  const read = fenFromYuan(text ?? '');
  return read.ok ? read.value : ZERO_FEN;
}

function filled(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
