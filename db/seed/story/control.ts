import { deductRequest, freezeRequest, unfreezeRequest } from '@duixian/agencies/adapter';
import { type MeasureTerm, printedTerm } from '@duixian/assets/rules/measure-term';
import { decideBy } from '@duixian/assets/rules/renewal';
import type { ClockEffect, TaskEffect } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen, minFen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import { z } from 'zod';
import { daysFromTo, openFrom, shift } from '../days.ts';
import type { Deed, Diary } from '../diary.ts';
import type { SeededPerson } from '../load-city.ts';
import { caseNumberText } from '../numbers.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import { CITY_AGENCIES } from '../property.ts';
import type { AssetStory } from './assets.ts';
import type { ExchangeStory } from './search.ts';
import type { World } from './world.ts';

/** 控制措施 · As it stands at the end of the story; the acts on it change it. */
export interface MeasureStory {
  readonly measureId: Id<'measure'>;
  readonly asset: AssetStory;
  readonly asked: Fen | null;
  readonly rank: number;
  readonly freezeNo: string;
  readonly term: MeasureTerm;
  readonly requested: Deed;
  readonly recorded: Deed;
  state: 'held' | 'waiting' | 'lifted' | 'exhausted' | 'lapsed';
  held: Fen | null;
  deducted: Fen;
  endedOn: LegalDay | null;
  decision: { readonly kind: 'let-lapse'; readonly reason: string; readonly on: LegalDay } | null;
}

export interface InstructionStory {
  readonly instructionId: Id<'instruction'>;
  readonly measure: MeasureStory;
  readonly act: 'freeze' | 'unfreeze' | 'deduct';
  readonly requestNo: string;
  readonly request: string;
  readonly amount: Fen | null;
  readonly until: LegalDay | null;
  readonly reason: string | null;
  readonly exchangeId: Id<'exchange'>;
  readonly transferNo: string | null;
  readonly requested: Deed;
  readonly settled: Deed;
}

/** 控制 · The measures of one case and everything the agencies were told about them. */
export interface ControlStory {
  readonly officer: SeededPerson;
  readonly measures: MeasureStory[];
  readonly instructions: InstructionStory[];
  readonly exchanges: ExchangeStory[];
}

interface Scene {
  readonly world: World;
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly control: ControlStory;
}

/** 查封冻结 · Money first, to the exact sum that is owed; a thing only while something is uncovered. */
export function tellControl(scene: Scene, assets: readonly AssetStory[], owed: Fen): void {
  const { world, one, diary } = scene;
  const { die } = one;
  const age = daysFromTo(diary.latest, world.today);
  if (!die.chance(one.stage === 'closed' ? 0.75 : age < 5 ? 0.35 : 0.85)) return;
  let left = owed;
  const deposits = assets.filter((asset) => asset.found.kind === 'deposit' && !asset.exempt && (asset.available ?? ZERO_FEN) > ZERO_FEN);
  for (const asset of deposits) {
    if (left <= ZERO_FEN) break;
    const amount = minFen(asset.available ?? ZERO_FEN, left);
    left = fen(left - amount);
    freeze(scene, asset, amount, diary.dayFor(openFrom(shift(diary.latest, die.between(0, 2)))));
  }
  for (const asset of assets.filter((each) => !('balance' in each.found))) {
    if (left <= ZERO_FEN || !die.chance(0.6)) continue;
    freeze(scene, asset, null, diary.dayFor(openFrom(shift(diary.latest, die.between(0, 2)))));
  }
}

function freeze(scene: Scene, asset: AssetStory, amount: Fen | null, from: LegalDay): void {
  const { world, one, diary, control } = scene;
  const { officer } = control;
  const { kind, assetId } = asset.found;
  const printed = printedTerm(kind, from, shorterEnd(scene, from));
  const term = must(printed.ok ? printed.value : undefined, 'a shorter term is lawful');
  const measureId = one.idOn<'measure'>(from);
  const ids = { instructionId: one.idOn<'instruction'>(from), exchangeId: one.idOn<'exchange'>(from) };
  const requestNo = `KZ-${ids.instructionId}`;
  const until = term.printedEnd;
  const requested = diary.enter(from, officer, {
    type: 'assets.freeze-requested',
    subject: measureId,
    facts: {
      asset: asset.label,
      agency: asset.source.agency.code,
      amount: amount === null ? null : yuanText(amount),
      until: until.toString(),
      ruling: rulingOf(one),
    },
    tasks: [{ kind: 'complete', task: 'control-property' }],
  });
  const rank = asset.found.holds.length + 1;
  const subject = measureId;
  const { agency } = asset.source;
  const taskFacts = { asset: asset.label, agencyZh: agency.nameZh, agencyEn: agency.nameEn, printedEnd: until.toString() };
  const recorded = diary.enter(requested.on, SYSTEM, {
    type: 'assets.freeze-recorded',
    subject,
    facts: {
      asset: asset.label,
      agency: agency.code,
      held: amount === null ? null : yuanText(amount),
      waiting: amount === null ? null : '0.00',
      rank,
      printedEnd: until.toString(),
      exchange: ids.exchangeId,
    },
    clocks: [{ kind: 'hold', term: term.term.id, on: term.from, printedEnd: until, subject }],
    tasks: [
      {
        kind: 'open',
        task: 'renew-control',
        subject,
        dueOn: decideBy(term, requested.on),
        facts: { ...taskFacts, days: daysFromTo(requested.on, term.alarmOn) },
      },
    ],
  });
  const measure: MeasureStory = {
    measureId,
    asset,
    asked: amount,
    rank,
    freezeNo: `DJ-${requestNo}`,
    term,
    requested,
    recorded,
    state: rank === 1 ? 'held' : 'waiting',
    held: amount,
    deducted: ZERO_FEN,
    endedOn: null,
    decision: null,
  };
  const request = { ...common(scene, asset, requestNo), assetId, amount, from: term.from, until, renews: null };
  control.measures.push(measure);
  settle(
    scene,
    { ...ids, measure, act: 'freeze', requestNo, requested, settled: recorded, until, amount },
    z.encode(freezeRequest, request),
  );
  if (isBefore(term.alarmOn, world.today) && one.closed === null) letLapse(scene, measure);
}

/** Most holds run their full lawful term; a few were printed shorter and end in these weeks, a few have ended by decision. */
function shorterEnd({ world, one }: Scene, from: LegalDay): LegalDay | undefined {
  if (one.closed !== null) return undefined;
  const roll = one.die.roll();
  const wished =
    roll < 0.12 ? shift(world.today, one.die.between(2, 45)) : roll < 0.16 ? shift(world.today, -one.die.between(4, 15)) : undefined;
  return wished !== undefined && daysFromTo(from, wished) > 14 && daysFromTo(from, wished) < 360 ? wished : undefined;
}

/** 到期 · It ended on its day, and somebody had decided so before (查扣冻规定第二十七条). */
function letLapse({ diary, control }: Scene, measure: MeasureStory): void {
  const subject = measure.measureId;
  const reason = '账户余额已低于必要生活费用，申请执行人同意不再续冻';
  const decided = diary.enter(shift(measure.term.alarmOn, -3), control.officer, {
    type: 'assets.lapse-decided',
    subject,
    facts: { asset: measure.asset.label, printedEnd: measure.term.printedEnd.toString(), reason },
    tasks: [{ kind: 'complete', task: 'renew-control', subject }],
  });
  diary.enter(shift(measure.term.alarmOn, 1), SYSTEM, {
    type: 'assets.measure-ended',
    subject,
    facts: { asset: measure.asset.label, printedEnd: measure.term.printedEnd.toString(), decided: true, reason },
    clocks: [{ kind: 'cancel', term: measure.term.term.id, reason: 'ended', subject }],
    tasks: [{ kind: 'withdraw', task: 'renew-control', reason: 'ended', subject }],
  });
  Object.assign(measure, { state: 'lapsed', endedOn: measure.term.alarmOn, decision: { kind: 'let-lapse', reason, on: decided.on } });
}

/** 扣划 · The bank sends frozen money to the case's account; returns the number under which it arrives. */
export function deduct(
  scene: Scene,
  measure: MeasureStory,
  amount: Fen,
  on: LegalDay,
): { readonly transferNo: string; readonly on: LegalDay } {
  const { one, diary, control } = scene;
  const ids = { instructionId: one.idOn<'instruction'>(on), exchangeId: one.idOn<'exchange'>(on) };
  const requestNo = `KZ-${ids.instructionId}`;
  const transferNo = `HK-${requestNo}`;
  const subject = measure.measureId;
  const facts = { asset: measure.asset.label, amount: yuanText(amount) };
  const requested = diary.enter(on, control.officer, {
    type: 'assets.deduct-requested',
    subject,
    facts: { ...facts, ruling: rulingOf(one) },
  });
  const leftHeld = fen((measure.held ?? 0n) - amount);
  const usedUp = leftHeld === ZERO_FEN;
  const settled = diary.enter(requested.on, SYSTEM, {
    type: 'assets.deduct-recorded',
    subject,
    facts: { ...facts, leftHeld: yuanText(leftHeld), transferNo, exchange: ids.exchangeId },
    ...(usedUp ? overEffects(measure, 'exhausted') : {}),
  });
  measure.held = leftHeld;
  measure.deducted = fen(measure.deducted + amount);
  if (usedUp) Object.assign(measure, { state: 'exhausted', endedOn: settled.on });
  const payTo = {
    accountName: `${one.court.nameZh}案款专户`,
    accountNumber: one.accountNumber,
    bank: CITY_AGENCIES.courtBank.nameZh,
  };
  const request = { ...common(scene, measure.asset, requestNo), freezeNo: measure.freezeNo, amount, payTo };
  settle(scene, { ...ids, measure, act: 'deduct', requestNo, requested, settled, amount, transferNo }, z.encode(deductRequest, request));
  return { transferNo, on: settled.on };
}

/** 解除 · Everything the case still holds is let go before it is closed. */
export function releaseAll(scene: Scene, on: LegalDay, reason: string): void {
  for (const measure of scene.control.measures) if (measure.endedOn === null) release(scene, measure, on, reason);
}

function release(scene: Scene, measure: MeasureStory, on: LegalDay, reason: string): void {
  const { one, diary, control } = scene;
  const ids = { instructionId: one.idOn<'instruction'>(on), exchangeId: one.idOn<'exchange'>(on) };
  const requestNo = `KZ-${ids.instructionId}`;
  const subject = measure.measureId;
  const facts = { asset: measure.asset.label, agency: measure.asset.source.agency.code, reason };
  const requested = diary.enter(on, control.officer, { type: 'assets.release-requested', subject, facts });
  const settled = diary.enter(requested.on, SYSTEM, {
    type: 'assets.release-recorded',
    subject,
    facts: { ...facts, exchange: ids.exchangeId },
    ...overEffects(measure, 'lifted'),
  });
  Object.assign(measure, { state: 'lifted', endedOn: settled.on });
  const request = { ...common(scene, measure.asset, requestNo), freezeNo: measure.freezeNo, keep: null };
  settle(scene, { ...ids, measure, act: 'unfreeze', requestNo, requested, settled, reason }, z.encode(unfreezeRequest, request));
}

interface Given extends Pick<InstructionStory, 'instructionId' | 'exchangeId' | 'measure' | 'act' | 'requestNo' | 'requested' | 'settled'> {
  readonly amount?: Fen | null;
  readonly until?: LegalDay;
  readonly reason?: string;
  readonly transferNo?: string;
}

/** The agency has carried it out: the instruction is settled and the exchange is in the log. */
function settle(scene: Scene, of: Given, request: unknown): void {
  const { control } = scene;
  const { amount = null, until = null, reason = null, transferNo = null, ...given } = of;
  control.instructions.push({ ...given, amount, until, reason, transferNo, request: JSON.stringify(request) });
  control.exchanges.push({
    exchangeId: of.exchangeId,
    agency: of.measure.asset.source.agency.code,
    act: of.act,
    requestNo: of.requestNo,
    authority: common(scene, of.measure.asset, of.requestNo).authority,
    verdict: 'replied',
    detail: of.act,
    at: of.settled.at,
  });
}

function common({ world, one, control }: Scene, asset: AssetStory, requestNo: string) {
  const authority = world.authority(one, control.officer, `${caseNumberText(one)}之二`);
  return { requestNo, authority, subject: asset.source.subject, rulingNumber: rulingOf(one), papers: [], heldFor: null };
}

export function rulingOf(one: PlannedCase): string {
  return `${caseNumberText(one)}之一`;
}

function overEffects({ term, measureId }: MeasureStory, reason: string): { clocks: ClockEffect[]; tasks: TaskEffect[] } {
  return {
    clocks: [{ kind: 'cancel', term: term.term.id, reason, subject: measureId }],
    tasks: [{ kind: 'withdraw', task: 'renew-control', reason, subject: measureId }],
  };
}
