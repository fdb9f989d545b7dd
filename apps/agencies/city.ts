import { CITY_AGENCIES, CITY_COURT_BANK } from '@duixian/agencies/demo-city';
import type { AssetKind } from '@duixian/agencies/found-property';
import { must } from '@duixian/kernel/assert';

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

/** Slow on purpose: a person at the real-estate registry, and at the housing fund, looks before it answers. */
const MANNERS: Readonly<Record<AssetKind, { readonly thinkMs: number; readonly workMs: number }>> = {
  deposit: { thinkMs: 60, workMs: 0 },
  'real-estate': { thinkMs: 150, workMs: 5000 },
  vehicle: { thinkMs: 250, workMs: 0 },
  equity: { thinkMs: 120, workMs: 0 },
  securities: { thinkMs: 90, workMs: 0 },
  'housing-fund': { thinkMs: 150, workMs: 3000 },
};

/** Those that know property. */
export const REGISTERS: readonly SimulatedAgency[] = CITY_AGENCIES.map(({ code, path, nameZh, keeps }) => {
  return { code, path, name: nameZh, keeps, ...MANNERS[keeps] };
});

/** The one that keeps the court's own money. */
export const COURT_BANK = {
  path: CITY_COURT_BANK.path,
  code: CITY_COURT_BANK.code,
  name: CITY_COURT_BANK.nameZh,
  keeps: 'case-money',
  thinkMs: 40,
  workMs: 1500,
} as const satisfies SimulatedAgency;

export const AGENCIES: readonly SimulatedAgency[] = [...REGISTERS, COURT_BANK];

export function agencyByCode(code: string): SimulatedAgency | undefined {
  return AGENCIES.find((agency) => agency.code === code);
}

export const BANK = register('bank-hengjiang');
export const REAL_ESTATE = register('real-estate-hengjiang');
export const VEHICLE = register('vehicle-hengjiang');

function register(code: string): SimulatedAgency {
  return must(agencyByCode(code), `${code} is simulated`);
}
