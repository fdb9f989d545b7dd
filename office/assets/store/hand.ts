import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import {
  CLAIM_ANSWERS,
  type ClaimAnswer,
  OBJECTION_EFFECTS,
  OBJECTION_GROUNDS,
  type ObjectionEffect,
  type ObjectionGround,
} from '../rules/claim-answer.ts';
import type { PaperReceipt } from '../rules/hand-receipt.ts';
import type { InstructionId } from './instructions.ts';
import type { MeasureId } from './measures.ts';

interface Entered {
  region_id: number;
  case_id: string;
  court_id: number;
  entered_by: string;
  entered_at: string;
}

interface HandTables {
  'assets.finding': Entered & { finding_id: string; found_by: string; found_on: string; place: string; paper: string };
  'assets.paper_receipt': Entered & {
    instruction_id: string;
    measure_id: string;
    outcome: string;
    happened_on: string;
    receiver: string;
    paper: string;
    mark: string | null;
    rank: number | null;
    answer_by: string | null;
    reason: string | null;
  };
  'assets.claim_answer': Entered & {
    answer_id: string;
    measure_id: string;
    answer: string;
    answered_on: string;
    in_time: boolean;
    amount_fen: bigint | null;
    paper: string;
    receipt_id: string | null;
    of_answer: string | null;
    ground: string | null;
    effect: string | null;
  };
}

const hand = tablesOf<HandTables>;
const MOST_ROWS = 2_000;

export interface OfCase {
  readonly case: CaseId;
  readonly court: CourtId;
}

export interface Finding {
  readonly findingId: Id<'finding'>;
  readonly foundBy: string;
  readonly foundOn: LegalDay;
  readonly place: string;
  /** 照片或笔录编号. */
  readonly paper: string;
}

/** 财产发现记录 · Who found it, where, when, and the photo or paper that shows it. */
export async function insertFinding(ctx: Ctx, of: OfCase & Finding): Promise<void> {
  await hand(ctx.tx)
    .insertInto('assets.finding')
    .values({
      ...entered(ctx, of),
      finding_id: of.findingId,
      found_by: of.foundBy,
      found_on: of.foundOn.toString(),
      place: of.place,
      paper: of.paper,
    })
    .execute();
}

export async function findingsOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId): Promise<readonly Finding[]> {
  const rows = await hand(ctx.tx)
    .selectFrom('assets.finding')
    .select(['finding_id', 'found_by', 'found_on', 'place', 'paper'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('finding_id')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    findingId: idFrom<'finding'>(row.finding_id),
    foundBy: row.found_by,
    foundOn: day(row.found_on),
    place: row.place,
    paper: row.paper,
  }));
}

export interface KeptReceipt extends PaperReceipt {
  readonly instructionId: InstructionId;
  readonly measureId: MeasureId;
}

export async function insertReceipt(ctx: Ctx, of: OfCase & KeptReceipt): Promise<void> {
  await hand(ctx.tx)
    .insertInto('assets.paper_receipt')
    .values({
      ...entered(ctx, of),
      instruction_id: of.instructionId,
      measure_id: of.measureId,
      outcome: of.outcome,
      happened_on: of.on.toString(),
      receiver: of.receiver,
      paper: of.paper,
      mark: of.mark,
      rank: of.rank,
      answer_by: of.answerBy?.toString() ?? null,
      reason: of.reason,
    })
    .execute();
}

export async function receiptsOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId): Promise<readonly KeptReceipt[]> {
  const rows = await hand(ctx.tx)
    .selectFrom('assets.paper_receipt')
    .select(['instruction_id', 'measure_id', 'outcome', 'happened_on', 'receiver', 'paper', 'mark', 'rank', 'answer_by', 'reason'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('instruction_id')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    instructionId: idFrom<'instruction'>(row.instruction_id),
    measureId: idFrom<'measure'>(row.measure_id),
    outcome: row.outcome === 'done' ? 'done' : 'refused',
    on: day(row.happened_on),
    receiver: row.receiver,
    paper: row.paper,
    mark: row.mark,
    rank: row.rank,
    answerBy: row.answer_by === null ? null : day(row.answer_by),
    reason: row.reason,
  }));
}

export interface KeptAnswer {
  readonly answerId: Id<'claim-answer'>;
  readonly measureId: MeasureId;
  readonly answer: ClaimAnswer;
  readonly on: LegalDay;
  readonly inTime: boolean;
  /** Of a payment the sum, of an objection the part it is about; nothing where it is about all of it. */
  readonly amount: Fen | null;
  readonly paper: string;
  /** The money in the case's account a payment is. */
  readonly receipt: Id<'receipt'> | null;
  /** The payment that is taken back. */
  readonly ofAnswer: Id<'claim-answer'> | null;
  readonly ground: ObjectionGround | null;
  readonly effect: ObjectionEffect | null;
}

export async function insertAnswer(ctx: Ctx, of: OfCase & KeptAnswer): Promise<void> {
  await hand(ctx.tx)
    .insertInto('assets.claim_answer')
    .values({
      ...entered(ctx, of),
      answer_id: of.answerId,
      measure_id: of.measureId,
      answer: of.answer,
      answered_on: of.on.toString(),
      in_time: of.inTime,
      amount_fen: of.amount,
      paper: of.paper,
      receipt_id: of.receipt,
      of_answer: of.ofAnswer,
      ground: of.ground,
      effect: of.effect,
    })
    .execute();
}

export async function answersOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId): Promise<readonly KeptAnswer[]> {
  const rows = await hand(ctx.tx)
    .selectFrom('assets.claim_answer')
    .select(['answer_id', 'measure_id', 'answer', 'answered_on', 'in_time', 'amount_fen', 'paper'])
    .select(['receipt_id', 'of_answer', 'ground', 'effect'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('answer_id')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    answerId: idFrom<'claim-answer'>(row.answer_id),
    measureId: idFrom<'measure'>(row.measure_id),
    answer: must(
      CLAIM_ANSWERS.find((answer) => answer === row.answer),
      `answer ${row.answer}`,
    ),
    on: day(row.answered_on),
    inTime: row.in_time,
    amount: row.amount_fen === null ? null : fen(row.amount_fen),
    paper: row.paper,
    receipt: row.receipt_id === null ? null : idFrom<'receipt'>(row.receipt_id),
    ofAnswer: row.of_answer === null ? null : idFrom<'claim-answer'>(row.of_answer),
    ground: OBJECTION_GROUNDS.find((ground) => ground === row.ground) ?? null,
    effect: OBJECTION_EFFECTS.find((effect) => effect === row.effect) ?? null,
  }));
}

function entered(ctx: Ctx, of: OfCase): Entered {
  return {
    region_id: ctx.region,
    case_id: of.case,
    court_id: of.court,
    entered_by: ctx.actor.personId,
    entered_at: ctx.now.toString(),
  };
}
