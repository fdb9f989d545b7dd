import type {
  AttachedPaper,
  Authority,
  DeductRequest,
  FreezeRequest,
  QueryRequest,
  RefusalCode,
  Subject,
  UnfreezeRequest,
} from '@duixian/agencies/adapter';
import { rawMessage } from '@duixian/agencies/client';
import type { StatementLine } from '@duixian/agencies/court-bank';
import type { FoundAsset } from '@duixian/agencies/found-property';
import { hasBalance } from '@duixian/agencies/rules/property-kind';
import { isBefore, type LegalDay, plusYears } from '@duixian/kernel/legal-day';
import { type Fen, fen, yuanText } from '@duixian/kernel/money';
import type { SimulatedAgency } from './city.ts';
import type { Effect, Freeze } from './entries.ts';
import { holdingsOf, runningFreezes, shareOf } from './holdings.ts';
import type { CityState } from './state.ts';

/** What an agency's clerk knows when a request lies on the desk. */
export interface Desk {
  readonly city: CityState;
  readonly agency: SimulatedAgency;
  readonly today: LegalDay;
  readonly moment: string;
}

export interface Decision {
  /** The reply in its decoded form, without request number: {@link Desk} adds what every reply carries. */
  readonly reply: Readonly<Record<string, unknown>>;
  readonly effect: Effect | null;
}

const MOST_YEARS = { deposit: 1, vehicle: 2, 'real-estate': 3, equity: 3, securities: 3, 'housing-fund': 3 } as const;

const WHOLE = { complete: true, revision: 1 } as const;

export function answerQuery(desk: Desk, request: QueryRequest): Decision {
  const owned = holdingsOf(desk.city, desk.agency, request.subject, desk.today);
  if (owned === 'other-name') return refused('subject-not-identified', '姓名与证件号码不符');
  if (owned.length === 0) return { reply: { outcome: 'none-found', ...matched(desk, request.subject), ...WHOLE }, effect: null };
  return { reply: { outcome: 'found', ...matched(desk, request.subject), ...WHOLE, assets: owned }, effect: null };
}

/** 验文书 · A clerk acts on the signed ruling and notice alone, and only when their bytes are those of the digest. */
function paperFlaw(request: PaperBound): Decision | undefined {
  const shows = (role: AttachedPaper['role'], number: string) =>
    request.papers.some((paper) => paper.role === role && paper.number === number);
  if (!shows('ruling', request.rulingNumber) || !shows('notice', request.authority.noticeNumber))
    return refused('paper-missing', '未附裁定书或者协助执行通知书');
  const altered = request.papers.find((paper) => rawMessage(Buffer.from(paper.content, 'base64')).sha256 !== paper.sha256);
  return altered && refused('paper-altered', `${altered.number} 与摘要不符`);
}

interface PaperBound {
  readonly rulingNumber: string;
  readonly authority: { readonly noticeNumber: string };
  readonly papers: readonly AttachedPaper[];
}

export function carryOutFreeze(desk: Desk, request: FreezeRequest): Decision {
  const flaw = paperFlaw(request);
  if (flaw) return flaw;
  const asset = findAsset(desk, request.subject, request.assetId);
  if (!asset) return refused('asset-unknown', '查无此财产');
  if (hasBalance(asset.kind) !== (request.amount !== null)) return refused('asset-unknown', '金额与财产种类不符');
  if (isBefore(plusYears(request.from, MOST_YEARS[asset.kind]), request.until) || isBefore(request.until, request.from)) {
    return refused('term-too-long', `${asset.kind} 最长 ${MOST_YEARS[asset.kind]} 年`);
  }
  if (request.renews !== null) return renew(desk, request, asset, request.renews);
  const running = runningFreezes(desk.city, asset.assetId, desk.today);
  if (running.some((freeze) => sameCase(freeze, request.authority))) return refused('already-held-for-this-case', '本案已冻结该财产');

  const freeze: Freeze = {
    freezeNo: `DJ-${request.requestNo}`,
    assetId: asset.assetId,
    owner: request.subject.idNumber,
    court: request.authority.court,
    caseNumber: request.authority.caseNumber,
    amount: request.amount,
    from: request.from,
    until: request.until,
  };
  const rank = asset.holds.length + 1;
  const withIt: FoundAsset = { ...asset, holds: [...asset.holds, { ...freeze, rank }] };
  return { reply: frozenReply(desk, request, withIt, freeze, rank), effect: { kind: 'frozen', freeze } };
}

function renew(desk: Desk, request: FreezeRequest, asset: FoundAsset, freezeNo: string): Decision {
  const old = ownFreeze(desk, holderOf(request), freezeNo);
  if (!old || old.assetId !== asset.assetId) return refused('freeze-unknown', '原冻结不存在或已失效');
  const renewed: Freeze = { ...old, until: request.until, amount: request.amount };
  const rank = rankOf(desk, asset, freezeNo);
  const withIt: FoundAsset = { ...asset, holds: asset.holds.map((hold) => (hold.rank === rank ? { ...hold, ...renewed, rank } : hold)) };
  return {
    reply: frozenReply(desk, request, withIt, { ...renewed, from: request.from }, rank),
    effect: { kind: 'renewed', assetId: asset.assetId, freezeNo, until: request.until, amount: request.amount },
  };
}

export function carryOutUnfreeze(desk: Desk, request: UnfreezeRequest): Decision {
  const freeze = ownFreeze(desk, holderOf(request), request.freezeNo);
  if (!freeze) return refused('freeze-unknown', '冻结不存在、已失效或非本案所作');
  if (request.keep !== null) return liftPart(desk, request, freeze, request.keep);
  return {
    reply: { outcome: 'lifted', ...matched(desk, request.subject), freezeNo: freeze.freezeNo, liftedOn: desk.today, leftHeld: null },
    effect: { kind: 'lifted', assetId: freeze.assetId, freezeNo: freeze.freezeNo },
  };
}

/** 部分解除 · The freeze goes on for less, in its place. */
function liftPart(desk: Desk, request: UnfreezeRequest, freeze: Freeze, keep: Fen): Decision {
  const { freezeNo, assetId, until } = freeze;
  const asset = findAsset(desk, request.subject, assetId);
  if (!asset || !hasBalance(asset.kind)) return refused('asset-unknown', '该财产不能部分解除');
  const { held } = shareOf(asset, rankOf(desk, asset, freezeNo));
  if (keep >= held) return refused('amount-above-frozen', `现冻结 ${yuanText(held)} 元`);
  return {
    reply: { outcome: 'lifted', ...matched(desk, request.subject), freezeNo, liftedOn: desk.today, leftHeld: keep },
    effect: { kind: 'renewed', assetId, freezeNo, until, amount: keep },
  };
}

/** 扣划 · Takes no more than the freeze holds, and sends it to the case's own account at the court's bank. */
export function carryOutDeduct(desk: Desk, request: DeductRequest): Decision {
  const flaw = paperFlaw(request);
  if (flaw) return flaw;
  const freeze = ownFreeze(desk, holderOf(request), request.freezeNo);
  const asset = freeze && findAsset(desk, request.subject, freeze.assetId);
  if (!freeze || asset?.kind !== 'deposit') return refused('freeze-unknown', '冻结不存在、已失效或非本案所作');
  const { held } = shareOf(asset, rankOf(desk, asset, freeze.freezeNo));
  if (request.amount > held) return refused('amount-above-frozen', `可划 ${yuanText(held)} 元`);
  const transferNo = `HK-${request.requestNo}`;
  return {
    reply: {
      outcome: 'deducted',
      ...matched(desk, request.subject),
      freezeNo: freeze.freezeNo,
      amount: request.amount,
      leftHeld: fen(held - request.amount),
      transferNo,
    },
    effect: {
      kind: 'deducted',
      assetId: asset.assetId,
      freezeNo: freeze.freezeNo,
      amount: request.amount,
      line: transferLine(desk, request, asset.accountNumber, transferNo),
    },
  };
}

function transferLine(desk: Desk, request: DeductRequest, from: string, transferNo: string): StatementLine {
  return {
    lineNo: desk.city.lines.length + 1,
    reference: transferNo,
    direction: 'in',
    amount: request.amount,
    valueDate: desk.today,
    bookedAt: desk.moment,
    subAccount: request.payTo.accountNumber,
    counterparty: { name: request.subject.name, accountNumber: from, bank: desk.agency.name },
    remark: `协助扣划 ${request.authority.caseNumber}`,
    orderNo: null,
  };
}

function frozenReply(
  desk: Desk,
  request: FreezeRequest,
  asset: FoundAsset,
  freeze: Freeze,
  rank: number,
): Readonly<Record<string, unknown>> {
  const share = shareOf(asset, rank);
  const money = hasBalance(asset.kind);
  return {
    outcome: 'frozen',
    ...matched(desk, request.subject),
    freezeNo: freeze.freezeNo,
    assetId: asset.assetId,
    held: money ? share.held : null,
    waiting: money ? share.waiting : null,
    rank,
    from: freeze.from,
    until: freeze.until,
  };
}

function findAsset(desk: Desk, subject: Subject, assetId: string): FoundAsset | undefined {
  const owned = holdingsOf(desk.city, desk.agency, subject, desk.today);
  return owned === 'other-name' ? undefined : owned.find((asset) => asset.assetId === assetId);
}

type Holder = Pick<Authority, 'court' | 'caseNumber'>;

/** Under whose number the books keep the hold: the case's own, or the one it was taken over from. */
function holderOf({ authority, heldFor }: { readonly authority: Holder; readonly heldFor: Holder | null }): Holder {
  return heldFor ?? authority;
}

function ownFreeze(desk: Desk, by: Holder, freezeNo: string): Freeze | undefined {
  const assetId = desk.city.frozenThing.get(freezeNo);
  const running = assetId === undefined ? [] : runningFreezes(desk.city, assetId, desk.today);
  return running.find((freeze) => freeze.freezeNo === freezeNo && sameCase(freeze, by));
}

function rankOf(desk: Desk, asset: FoundAsset, freezeNo: string): number {
  const running = runningFreezes(desk.city, asset.assetId, desk.today);
  return asset.holds.length - running.length + running.findIndex((freeze) => freeze.freezeNo === freezeNo) + 1;
}

function sameCase(freeze: Freeze, by: Holder): boolean {
  return freeze.court === by.court && freeze.caseNumber === by.caseNumber;
}

function matched(desk: Desk, { name, idType, idNumber }: Subject) {
  return { agency: desk.agency.code, answeredAt: desk.moment, matched: { name, idType, idNumber } };
}

export function refused(code: RefusalCode, message: string): Decision {
  return { reply: { outcome: 'refused', code, message }, effect: null };
}
