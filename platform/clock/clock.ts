import { randomBytes } from 'node:crypto';
import { type Id, idFrom, uuidV7 } from '@duixian/kernel/ids';
import { type Instant, instant, instantFromUnixMs, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';

/** 时钟 · Where time and new ids come from. A command meets it only through its `ctx`. */
export interface Clock {
  readonly now: () => Instant;
  /** The day a court in China writes now. */
  readonly today: () => LegalDay;
  readonly newId: <K extends string>() => Id<K>;
}

/** The machine's time and its randomness: the only place in the repository that asks for either. */
export const systemClock: Clock = {
  now: () => instantFromUnixMs(Date.now()),
  today: () => legalDayAt(instantFromUnixMs(Date.now())),
  newId: <K extends string>() => idFrom<K>(uuidV7(Date.now(), randomBytes(10))),
};

export interface FixedClock extends Clock {
  readonly moveTo: (text: string) => void;
  readonly advance: (ms: number) => void;
}

/** A clock for tests and the demo city: it stands still until it is moved, and its ids are the same in every run. */
export function fixedClock(startsAt: string, seed = 1): FixedClock {
  let ms = instant(startsAt).epochMilliseconds;
  let made = 0;
  return {
    now: () => instantFromUnixMs(ms),
    today: () => legalDayAt(instantFromUnixMs(ms)),
    newId: <K extends string>() => {
      made += 1;
      return idFrom<K>(uuidV7(ms, countedBytes(seed, made)));
    },
    moveTo: (text) => {
      ms = instant(text).epochMilliseconds;
    },
    advance: (by) => {
      ms += by;
    },
  };
}

function countedBytes(seed: number, made: number): Uint8Array {
  const bytes = new Uint8Array(10);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, made >>> 16);
  view.setUint32(2, seed);
  view.setUint32(6, made);
  return bytes;
}
