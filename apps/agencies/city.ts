import type { AssetKind } from '@duixian/agencies/adapter';

/** 模拟单位 · The agencies of the fictional city of 衡江. None of them exists. */
export interface SimulatedAgency {
  readonly path: string;
  readonly code: string;
  readonly name: string;
  readonly keeps: AssetKind | 'case-money';
  /** Before it says anything. */
  readonly thinkMs: number;
  /** 0: answers in the same call. Otherwise it accepts, works this long, and gives the answer as a receipt. */
  readonly workMs: number;
}

export const BANK = {
  path: '/bank',
  code: 'bank-hengjiang',
  name: '衡江银行',
  keeps: 'deposit',
  thinkMs: 60,
  workMs: 0,
} as const satisfies SimulatedAgency;

/** Slow on purpose: a person at the registry looks before it answers. */
export const REAL_ESTATE = {
  path: '/real-estate',
  code: 'real-estate-hengjiang',
  name: '衡江市不动产登记中心',
  keeps: 'real-estate',
  thinkMs: 150,
  workMs: 5000,
} as const satisfies SimulatedAgency;

export const VEHICLE = {
  path: '/vehicle',
  code: 'vehicle-hengjiang',
  name: '衡江市车辆管理所',
  keeps: 'vehicle',
  thinkMs: 250,
  workMs: 0,
} as const satisfies SimulatedAgency;

export const COURT_BANK = {
  path: '/court-bank',
  code: 'court-bank-hengjiang',
  name: '衡江农商银行（案款专户）',
  keeps: 'case-money',
  thinkMs: 40,
  workMs: 1500,
} as const satisfies SimulatedAgency;

/** The three that know property; the fourth keeps the court's own money. */
export const REGISTERS = [BANK, REAL_ESTATE, VEHICLE] as const;
export const AGENCIES: readonly SimulatedAgency[] = [...REGISTERS, COURT_BANK];

export function agencyByCode(code: string): SimulatedAgency | undefined {
  return AGENCIES.find((agency) => agency.code === code);
}
