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
  const told = new Map<string, Json>();
  /** What the agency told somebody else last: on a line that mixes up answers it comes now. */
  const mixedUp = (code: string) => (body: Json) => {
    const earlier = told.get(code);
    told.set(code, body);
    return earlier ?? asAnotherRequest(body);
  };
  return function next(agency: SimulatedAgency, call: 'act' | 'receipt'): Spoiling {
    const fault = simulator.city.faults.get(agency.code);
    if (!fault || fault.mode === 'none' || fault.mode === 'bounce') return { kind: 'none' };
    // The correction itself is what the receipt says.
    if (fault.mode === 'late-correction' && call === 'receipt') return { kind: 'rewrite', rewrite: corrected };
    if (fault.mode === 'out-of-order') return drawOne(agency, fault, () => ({ kind: 'rewrite', rewrite: mixedUp(agency.code) }));
    return drawOne(agency, fault, () => spoilingOf(fault));
  };

  function drawOne(agency: SimulatedAgency, fault: FaultSetting, spoil: () => Spoiling): Spoiling {
    const call = (calls.get(agency.code) ?? 0) + 1;
    calls.set(agency.code, call);
    if (drawn(agency.code, call) >= fault.share) return { kind: 'none' };
    if (fault.times !== null)
      simulator.setFault(agency, fault.times === 1 ? { ...fault, mode: 'none', times: null } : { ...fault, times: fault.times - 1 });
    return spoil();
  }
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
    case 'partial':
      return { kind: 'rewrite', rewrite: firstHalf };
    case 'late-correction':
      return { kind: 'rewrite', rewrite: asNothingFound };
    case 'none':
    case 'bounce':
    case 'out-of-order':
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

/** Half of the books could be read, and the agency says so. */
function firstHalf(body: Json): Json {
  if (!isObject(body) || !isAnswer(body)) return body;
  const { assets, ...rest } = body;
  const read = Array.isArray(assets) ? assets.slice(0, Math.floor(assets.length / 2)) : [];
  return read.length > 0 ? { ...body, assets: read, complete: false } : { ...rest, outcome: 'none-found', complete: false };
}

/** A clerk looked under the wrong number first and puts it right later. */
function asNothingFound(body: Json): Json {
  if (!isObject(body) || body.outcome !== 'found') return body;
  const { assets: _, ...rest } = body;
  return { ...rest, outcome: 'none-found' };
}

function corrected(body: Json): Json {
  return isObject(body) && isAnswer(body) ? { ...body, revision: 2 } : body;
}

function asAnotherRequest(body: Json): Json {
  return isObject(body) ? { ...body, requestNo: 'QT-00000000-mixed-up' } : body;
}

function isAnswer(body: { readonly [key: string]: Json }): boolean {
  return body.outcome === 'found' || body.outcome === 'none-found';
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
