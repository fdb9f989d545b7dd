import { createHash } from 'node:crypto';
import type { SimulatedAgency } from './city.ts';
import type { FaultSetting } from './entries.ts';
import type { Json, Simulator } from './simulator.ts';

/** How one answer is to be spoiled. The agency has already acted: only the telling goes wrong, except for `server-error`. */
export type Spoiling =
  | { readonly kind: 'none' }
  | { readonly kind: 'hold'; readonly ms: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'garble' }
  | { readonly kind: 'rewrite'; readonly rewrite: (body: Json) => Json };

/** Counts calls, so that a share of one tenth is the same tenth in every run. */
export function faultDice(simulator: Simulator) {
  const calls = new Map<string, number>();
  return function next(agency: SimulatedAgency): Spoiling {
    const fault = simulator.city.faults.get(agency.code);
    if (!fault || fault.mode === 'none' || fault.mode === 'bounce') return { kind: 'none' };
    const call = (calls.get(agency.code) ?? 0) + 1;
    calls.set(agency.code, call);
    if (drawn(agency.code, call) >= fault.share) return { kind: 'none' };
    if (fault.times !== null)
      simulator.setFault(agency, fault.times === 1 ? { ...fault, mode: 'none', times: null } : { ...fault, times: fault.times - 1 });
    return spoilingOf(fault);
  };
}

function drawn(code: string, call: number): number {
  return createHash('sha256').update(`${code}\n${call}`).digest().readUInt32BE(0) / 2 ** 32;
}

function spoilingOf(fault: FaultSetting): Spoiling {
  switch (fault.mode) {
    case 'slow':
      return { kind: 'hold', ms: fault.delayMs };
    case 'silent':
      return { kind: 'never' };
    case 'server-error':
      return { kind: 'server-error' };
    case 'malformed':
      return { kind: 'garble' };
    case 'wrong-person':
      return { kind: 'rewrite', rewrite: asAnotherPerson };
    case 'duplicate':
      return { kind: 'rewrite', rewrite: withEveryThingTwice };
    case 'none':
    case 'bounce':
      return { kind: 'none' };
  }
}

function asAnotherPerson(body: Json): Json {
  if (!isObject(body) || !isObject(body.matched)) return body;
  return { ...body, matched: { ...body.matched, name: '衡大山', idNumber: '43990119800101001X' } };
}

function withEveryThingTwice(body: Json): Json {
  if (!isObject(body) || !Array.isArray(body.assets)) return body;
  return { ...body, assets: [...body.assets, ...body.assets] };
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
