import { must } from '@duixian/kernel/assert';
import { addFen, type Fen, type Fraction, fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { divideAll, sharesInDetail } from '../share-pro-rata.ts';
import type { CompetingClaim, Pool } from './question.ts';
import type { Stage } from './stages.ts';

/** 分配明细 · What one stage paid to one claim or cost. `exact` is the share before whole fen; `raised` got a fen left over. */
export interface DistributionLine {
  readonly stage: Stage;
  readonly of: string;
  /** The thing the money came from, where a right on it decides; else all that was left. */
  readonly pool: string | null;
  readonly owed: Fen;
  readonly paid: Fen;
  readonly exact: Fraction;
  readonly raised: boolean;
}

/** A claim with what is still open of it. */
export interface OpenClaim {
  readonly claim: CompetingClaim;
  titleOpen: Fen;
  doubledOpen: Fen;
}

export type Portion = 'title' | 'doubled' | 'whole';

/** 分配账 · What is left of every pool and of every claim. Mutable on purpose and private to one plan. */
export class Division {
  readonly lines: DistributionLine[] = [];
  readonly claims: readonly OpenClaim[];
  readonly #left: Map<string, Fen>;

  constructor(pools: readonly Pool[], claims: readonly CompetingClaim[]) {
    this.#left = new Map(pools.map((pool) => [pool.id, pool.amount]));
    this.claims = claims.map((claim) => ({ claim, titleOpen: claim.titleDebt, doubledOpen: claim.doubled }));
  }

  get left(): Fen {
    return addFen(ZERO_FEN, ...this.#left.values());
  }

  leftOf(pool: string): Fen {
    return must(this.#left.get(pool), 'the pool was checked');
  }

  /** Costs of one stage, pro rata where they do not fit; from one pool or from all of them. */
  payCosts(stage: Stage, costs: readonly { readonly id: string; readonly amount: Fen }[], pool: string | null): void {
    const asked = costs.filter((cost) => cost.amount > 0n);
    const amounts = asked.map((cost) => cost.amount);
    this.#divide(amounts, pool, (i, share) => {
      this.lines.push({ stage, of: must(asked[i], 'a cost').id, pool, owed: must(amounts[i], 'a cost'), ...share });
    });
  }

  /** Claims of one stage, pro rata where they do not fit. `most` limits what a claim may take here. */
  payClaims(
    stage: Stage,
    among: readonly OpenClaim[],
    portion: Portion,
    pool: string | null = null,
    most?: (open: OpenClaim) => Fen,
  ): void {
    const asked = among.filter((open) => limited(open, portion, most) > 0n);
    const amounts = asked.map((open) => limited(open, portion, most));
    this.#divide(amounts, pool, (i, share) => {
      const open = must(asked[i], 'a claim');
      settle(open, portion, share.paid);
      this.lines.push({ stage, of: open.claim.id, pool, owed: must(amounts[i], 'a claim'), ...share });
    });
  }

  /** A fixed amount to one claim: the local bonus and the own share it stands beside. */
  payOne(stage: Stage, open: OpenClaim, portion: Portion, amount: Fen): void {
    const owed = openOf(open, portion);
    const paid = minFen(minFen(amount, owed), this.left);
    if (paid <= 0n) return;
    this.#take(paid, null);
    settle(open, portion, paid);
    this.lines.push({ stage, of: open.claim.id, pool: null, owed, paid, exact: { numerator: paid, denominator: 1n }, raised: false });
  }

  giveBackSurplus(): Fen {
    const surplus = this.left;
    if (surplus > 0n) {
      this.#take(surplus, null);
      const exact = { numerator: surplus, denominator: 1n };
      this.lines.push({ stage: 'surplus', of: 'debtor', pool: null, owed: ZERO_FEN, paid: surplus, exact, raised: false });
    }
    return surplus;
  }

  #divide(
    amounts: readonly Fen[],
    pool: string | null,
    pay: (i: number, share: { readonly paid: Fen; readonly exact: Fraction; readonly raised: boolean }) => void,
  ): void {
    const asked = addFen(ZERO_FEN, ...amounts);
    if (asked <= 0n) return;
    const available = pool === null ? this.left : this.leftOf(pool);
    const enough = available >= asked;
    const shares = enough ? undefined : sharesInDetail(available, amounts);
    for (const [i, amount] of amounts.entries()) {
      const share = shares?.[i];
      if (share === undefined) pay(i, { paid: amount, exact: { numerator: amount, denominator: 1n }, raised: false });
      else pay(i, { paid: share.share, exact: share.exact, raised: share.raised });
    }
    this.#take(minFen(asked, available), pool);
  }

  /** Out of one pool, or out of all in proportion to what each still holds. */
  #take(amount: Fen, pool: string | null): void {
    if (amount <= 0n) return;
    if (pool !== null) {
      this.#left.set(pool, subtractFen(this.leftOf(pool), amount));
      return;
    }
    const names = [...this.#left.keys()];
    const taken = divideAll(
      amount,
      names.map((name) => this.leftOf(name)),
    );
    for (const [i, name] of names.entries()) this.#left.set(name, subtractFen(this.leftOf(name), taken[i] ?? ZERO_FEN));
  }
}

export function openOf({ titleOpen, doubledOpen }: OpenClaim, portion: Portion): Fen {
  if (portion === 'title') return titleOpen;
  return portion === 'doubled' ? doubledOpen : addFen(titleOpen, doubledOpen);
}

function limited(open: OpenClaim, portion: Portion, most: ((open: OpenClaim) => Fen) | undefined): Fen {
  const owed = openOf(open, portion);
  return most === undefined ? owed : minFen(owed, most(open));
}

/** 法释〔2014〕8号第四条: inside one claim the debt of the title first, the doubled part last. */
function settle(open: OpenClaim, portion: Portion, paid: Fen): void {
  const title = portion === 'doubled' ? ZERO_FEN : minFen(paid, open.titleOpen);
  open.titleOpen = subtractFen(open.titleOpen, title);
  open.doubledOpen = fen(open.doubledOpen - (paid - title));
}
