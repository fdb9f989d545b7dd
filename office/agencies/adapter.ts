import { legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { fenAmount, positiveFen } from './amounts.ts';
import { foundAsset } from './found-property.ts';

/**
 * 协助单位接口 · What every agency speaks with the office: JSON over HTTP, one path per act.
 * Amounts are whole fen as text, days `2026-09-01`, moments ISO 8601. Two families share it: the national link
 * and the local links (法释〔2013〕20号 arts. 3–9; the same for other property by analogy, art. 10).
 *
 *   POST /query /freeze /unfreeze /deduct     GET /receipts/:requestNo
 *
 * Freezing, renewing and deducting carry the signed ruling and notice. A request carries its own number. The same number with the same content gets the same reply for ever; the same
 * number with other content is refused. So a request may be sent again after any doubt and nothing happens twice.
 */
export const ADAPTER_VERSION = '1';

const momentText = z.iso.datetime({ offset: true });
export const requestNo = z.string().regex(/^[0-9A-Za-z-]{8,64}$/);

/** 查控依据 · Who asks, for which case, by which paper. Without it no agency answers (法释〔2013〕20号 arts. 2, 7). */
export const authority = z.object({
  court: z.string().min(1).max(80),
  caseNumber: z.string().min(1).max(60),
  officer: z.object({ name: z.string().min(1).max(60), certificateNumber: z.string().min(1).max(40) }),
  /** 查询或协助执行通知书文号 */
  noticeNumber: z.string().min(1).max(80),
});

export const idType = z.enum(['resident-id', 'credit-code', 'passport', 'other']);

/** 被查询人 · Always a debtor of the case: the contract has no word for anybody else. */
export const subject = z.object({
  name: z.string().min(1).max(200),
  idType,
  idNumber: z.string().min(1).max(40),
  role: z.enum(['debtor']),
});

const asked = { requestNo, authority, subject };
/** 措施依据 · A measure names the ruling it carries out, besides the notice. */
const ruled = { ...asked, rulingNumber: z.string().min(1).max(80) };

/** 随附文书 · A sealed paper, byte for byte as it was signed: electronic papers have the force of those on paper (法释〔2013〕20号 arts. 4–5). */
export const attachedPaper = z.object({
  role: z.enum(['ruling', 'notice']),
  number: z.string().min(1).max(80),
  mime: z.enum(['application/pdf', 'application/ofd']),
  /** Of the bytes before they were written as base64: whoever receives them can vouch for them. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.base64().min(4).max(14_000_000),
});

/**
 * 原控制案件 · Under which court and number the agency keeps the hold, where another case has taken it over: a preservation
 * that became enforcement (民诉解释第一百六十八条), a hold that moved with its case. Null where the asking case made it.
 */
const heldFor = z
  .object({ court: z.string().min(1).max(80), caseNumber: z.string().min(1).max(60) })
  .nullable()
  .default(null);
const withPapers = { papers: z.array(attachedPaper).max(6).default([]), heldFor };

export const queryRequest = z.object(asked);
export const freezeRequest = z.object({
  ...ruled,
  ...withPapers,
  assetId: z.string().min(1).max(80),
  /** The exact sum for money; null for a thing, which is held whole. */
  amount: positiveFen.nullable(),
  from: legalDay,
  /** The last day as printed in the notice. */
  until: legalDay,
  /** 续冻 · The freeze this one continues, keeping its rank; null for a new one. */
  renews: z.string().min(1).max(80).nullable(),
});
export const unfreezeRequest = z.object({
  ...ruled,
  ...withPapers,
  freezeNo: z.string().min(1).max(80),
  /** 部分解除 · What of the money stays frozen, with its rank and its days: less than is held now. Null lets go of all. */
  keep: positiveFen.nullable().default(null),
});
export const deductRequest = z.object({
  ...ruled,
  ...withPapers,
  freezeNo: z.string().min(1).max(80),
  amount: positiveFen,
  /** 一案一账号: money goes to the case's own account and nowhere else. */
  payTo: z.object({ accountName: z.string().min(1), accountNumber: z.string().min(1).max(40), bank: z.string().min(1) }),
});

/** False: only part of the books could be read, and what is missing is not "nothing". */
const wholeness = {
  complete: z.boolean().default(true),
  /** 更正 · An answer may be corrected: the receipt then carries a higher number. Acts are never corrected. */
  revision: z.int().min(1).default(1),
};

const answered = {
  requestNo,
  agency: z.string().min(1),
  answeredAt: momentText,
  /** The person the agency found in its own books. The office compares; it never trusts the envelope. */
  matched: z.object({ name: z.string(), idType, idNumber: z.string() }),
};

export const refusalCode = z.enum([
  'subject-not-identified',
  'officer-not-registered',
  'not-offered',
  'asset-unknown',
  'freeze-unknown',
  'amount-above-frozen',
  'term-too-long',
  'already-held-for-this-case',
  'paper-missing',
  'paper-altered',
  'request-number-reused',
  'request-unknown',
]);

const accepted = z.object({
  outcome: z.literal('accepted'),
  requestNo,
  receiptNo: z.string().min(1),
  askAgainAfterSeconds: z.int().min(1),
});
const refused = z.object({ outcome: z.literal('refused'), requestNo, code: refusalCode, message: z.string() });

export const queryReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), ...answered, ...wholeness, assets: z.array(foundAsset).min(1).max(2000) }),
  /** "Nothing" is said, never implied by an empty list. */
  z.object({ outcome: z.literal('none-found'), ...answered, ...wholeness }),
  accepted,
  refused,
]);
export const freezeReply = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('frozen'),
    ...answered,
    freezeNo: z.string().min(1),
    assetId: z.string(),
    /** Held now; the rest waits behind earlier holds. Null for a thing held whole. */
    held: fenAmount.nullable(),
    waiting: fenAmount.nullable(),
    rank: z.int().min(1),
    from: legalDay,
    until: legalDay,
  }),
  accepted,
  refused,
]);
export const unfreezeReply = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('lifted'),
    ...answered,
    freezeNo: z.string(),
    liftedOn: legalDay,
    /** What stays held where only part was let go of; null when nothing does. */
    leftHeld: fenAmount.nullable().default(null),
  }),
  accepted,
  refused,
]);
export const deductReply = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('deducted'),
    ...answered,
    freezeNo: z.string(),
    amount: fenAmount,
    leftHeld: fenAmount,
    /** The same number stands on the court bank's statement line. */
    transferNo: z.string().min(1),
  }),
  accepted,
  refused,
]);

/** `GET /about`: who answers here and what it offers. */
export const about = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  version: z.literal(ADAPTER_VERSION),
  acts: z.array(z.enum(['query', 'freeze', 'unfreeze', 'deduct', 'statement', 'pay'])),
});

export type About = z.output<typeof about>;
export type Authority = z.output<typeof authority>;
export type Subject = z.output<typeof subject>;
export type AttachedPaper = z.output<typeof attachedPaper>;
export type RefusalCode = z.output<typeof refusalCode>;
export type QueryRequest = z.output<typeof queryRequest>;
export type FreezeRequest = z.output<typeof freezeRequest>;
export type UnfreezeRequest = z.output<typeof unfreezeRequest>;
export type DeductRequest = z.output<typeof deductRequest>;
export type QueryReply = z.output<typeof queryReply>;
export type FreezeReply = z.output<typeof freezeReply>;
export type UnfreezeReply = z.output<typeof unfreezeReply>;
export type DeductReply = z.output<typeof deductReply>;
