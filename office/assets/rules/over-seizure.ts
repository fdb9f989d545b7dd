import { addFen, type Fen, fen, minFen, ZERO_FEN } from '@duixian/kernel/money';

/** What one running measure counts for. A thing without a price counts nothing and is named beside the sum. */
export interface HeldValue {
  readonly measure: string;
  /** Money really held, or the value of the thing; null while nobody has valued it. */
  readonly value: Fen | null;
}

/** 超标的查封表 · Value held against value owed, to the day. */
export interface Meter {
  readonly owed: Fen;
  readonly held: Fen;
  /** Still to be covered. */
  readonly headroom: Fen;
  /** Held beyond what is owed. */
  readonly excess: Fen;
  readonly unvalued: readonly string[];
}

/**
 * 民事诉讼法第二百五十三条: a measure may not go beyond what the debtor has to perform; 查扣冻规定第十九条: what lies
 * beyond is released on request or of the court's own motion. Waiting holds (轮候) hold nothing yet and count nothing.
 */
export function meterOf(owed: Fen, running: readonly HeldValue[]): Meter {
  const held = addFen(...running.map((each) => each.value ?? ZERO_FEN));
  return {
    owed,
    held,
    headroom: held >= owed ? ZERO_FEN : fen(owed - held),
    excess: held > owed ? fen(held - owed) : ZERO_FEN,
    unvalued: running.filter((each) => each.value === null).map((each) => each.measure),
  };
}

/** The most that may still be frozen in money: exact to the fen, for money is divisible. */
export function mostToFreeze(meter: Meter, available: Fen): Fen {
  return minFen(meter.headroom, available);
}
