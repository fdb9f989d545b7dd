import type { StatementLine } from '@duixian/agencies/court-bank';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Effect, Entry, FaultSetting, Freeze, PropertySet } from './entries.ts';

type Answered = Extract<Entry, { type: 'answered' }>;
type Ordered = Extract<Entry, { type: 'ordered' }>;

/** 城市状态 · All the journal adds up to. Changed by {@link apply} alone. */
export interface CityState {
  /** Replies to acts that changed something: remembered for ever. */
  readonly acts: Map<string, Answered>;
  /** Replies that changed nothing: remembered a while. */
  readonly questions: Map<string, Answered>;
  readonly property: Map<string, PropertySet>;
  readonly freezes: Map<string, Freeze[]>;
  /** Which thing a freeze number lies on. */
  readonly frozenThing: Map<string, string>;
  readonly spent: Map<string, Fen>;
  readonly owners: Map<string, string>;
  readonly lines: StatementLine[];
  readonly orders: Map<string, Ordered>;
  readonly faults: Map<string, FaultSetting>;
  total: Fen;
}

/** How far back mere questions are remembered. Asked again after that, the question is looked up anew. */
const REMEMBERED_QUESTIONS = 50_000;

export function emptyCity(): CityState {
  return {
    acts: new Map(),
    questions: new Map(),
    property: new Map(),
    freezes: new Map(),
    frozenThing: new Map(),
    spent: new Map(),
    owners: new Map(),
    lines: [],
    orders: new Map(),
    faults: new Map(),
    total: fen(0n),
  };
}

function answerKey(agency: string, requestNo: string): string {
  return `${agency}\n${requestNo}`;
}

export function personKey(agency: string, idNumber: string): string {
  return `${agency}\n${idNumber.toUpperCase()}`;
}

export function apply(city: CityState, entry: Entry): void {
  switch (entry.type) {
    case 'answered':
      rememberAnswer(city, entry);
      if (entry.effect !== null) applyEffect(city, entry.effect);
      return;
    case 'property-set':
      city.property.set(personKey(entry.agency, entry.idNumber), entry);
      for (const asset of entry.assets) {
        city.spent.delete(asset.assetId);
        if (asset.kind === 'deposit') city.owners.set(asset.accountNumber, asset.accountName);
      }
      return;
    case 'arrived':
      book(city, entry.line);
      return;
    case 'ordered':
      city.orders.set(entry.order.orderNo, entry);
      if (entry.line !== null) book(city, entry.line);
      return;
    case 'fault-set':
      city.faults.set(entry.agency, entry.fault);
      return;
  }
}

function applyEffect(city: CityState, effect: Effect): void {
  switch (effect.kind) {
    case 'frozen':
      city.frozenThing.set(effect.freeze.freezeNo, effect.freeze.assetId);
      city.freezes.set(effect.freeze.assetId, [...(city.freezes.get(effect.freeze.assetId) ?? []), effect.freeze]);
      return;
    case 'renewed':
      changeFreeze(city, effect, (freeze) => [{ ...freeze, until: effect.until, amount: effect.amount }]);
      return;
    case 'lifted':
      changeFreeze(city, effect, () => []);
      return;
    case 'deducted':
      // A freeze that is used up is over.
      changeFreeze(city, effect, (freeze) =>
        freeze.amount === null || freeze.amount <= effect.amount ? [] : [{ ...freeze, amount: fen(freeze.amount - effect.amount) }],
      );
      city.spent.set(effect.assetId, fen((city.spent.get(effect.assetId) ?? 0n) + effect.amount));
      book(city, effect.line);
      return;
  }
}

function changeFreeze(city: CityState, which: { assetId: string; freezeNo: string }, change: (freeze: Freeze) => readonly Freeze[]): void {
  const all = city.freezes.get(which.assetId) ?? [];
  city.freezes.set(
    which.assetId,
    all.flatMap((freeze) => (freeze.freezeNo === which.freezeNo ? change(freeze) : [freeze])),
  );
}

function book(city: CityState, line: StatementLine): void {
  const signed = line.direction === 'in' ? line.amount : -line.amount;
  city.lines.push(line);
  city.total = fen(city.total + signed);
}

function rememberAnswer(city: CityState, entry: Answered): void {
  const key = answerKey(entry.agency, entry.requestNo);
  if (entry.effect !== null) {
    city.acts.set(key, entry);
    return;
  }
  city.questions.set(key, entry);
  const oldest = city.questions.keys().next();
  if (city.questions.size > REMEMBERED_QUESTIONS && !oldest.done) city.questions.delete(oldest.value);
}

export function answerGiven(city: CityState, agency: string, requestNo: string): Answered | undefined {
  const key = answerKey(agency, requestNo);
  return city.acts.get(key) ?? city.questions.get(key);
}
