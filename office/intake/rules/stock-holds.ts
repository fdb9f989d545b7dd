import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { Result } from '@duixian/kernel/result';
import type { FormParty } from './application.ts';
import { type ListFault, type ListReader, numberIn } from './stock-lists.ts';

/** 旧控制 · A seizure or freeze of an old case, as its papers and the agency's books have it. */
export interface StockHold {
  /** Whose property: the place among the parties of the row. */
  readonly partyAt: number;
  /** The agency, by its code in the directory. */
  readonly agency: string;
  /** 账号或登记编号 · Under what the agency keeps the thing. */
  readonly thing: string;
  readonly label: string;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  /** 控制编号 · The number the agency gave the hold. */
  readonly freezeNo: string;
  readonly rank: number;
  readonly amount: Fen | null;
  readonly from: LegalDay;
  readonly printedEnd: LegalDay;
}

/** Why a hold cannot come in as it is written. The module of property decides; these are its words. */
export type HoldFault =
  | { readonly kind: 'term-too-long'; readonly until: LegalDay; readonly longest: LegalDay }
  | { readonly kind: 'term-ends-before-it-starts'; readonly from: LegalDay; readonly until: LegalDay }
  | { readonly kind: 'amount-missing' }
  | { readonly kind: 'amount-on-a-thing' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'preservation-not-begun'; readonly from: LegalDay }
  | { readonly kind: 'preservation-ended'; readonly printedEnd: LegalDay; readonly path: 'freeze-anew' };

/** 协助单位名册 · Whom the office can ask, and which holds can go on there. The composition root fills it. */
export interface HolderBook {
  readonly agencies: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
  check(agency: string, hold: Pick<StockHold, 'amount' | 'from' | 'printedEnd'>, today: LegalDay): Result<unknown, HoldFault>;
}

export type StockHoldRefusal =
  | ListFault
  | (HoldFault & { readonly thing: string })
  | { readonly kind: 'agency-unknown'; readonly name: string }
  | { readonly kind: 'holder-not-a-debtor'; readonly name: string }
  | { readonly kind: 'hold-twice'; readonly thing: string }
  | { readonly kind: 'not-a-rank'; readonly field: string; readonly text: string }
  | { readonly kind: 'day-in-future'; readonly field: string; readonly on: LegalDay };

export const HOLD_COLUMNS = {
  thing: ['控制财产编号', '控制财产账号', '查封冻结账号'],
  label: ['控制财产', '控制财产名称'],
  owner: ['财产所有人'],
  agency: ['协助单位', '控制协助单位'],
  ruling: ['控制裁定文号', '查封裁定文号'],
  notice: ['协助通知文号', '协助执行通知书文号'],
  freezeNo: ['控制编号', '冻结编号', '查封编号'],
  rank: ['轮候顺位', '控制顺位'],
  amount: ['控制金额', '冻结金额'],
  from: ['控制起始日', '查封起始日'],
  until: ['控制届满日', '查封届满日'],
} as const;

const MOST_RANK = 9_999;

/** 旧控制各列 · One hold for each entry of the cells, parted by semicolons; a list without such columns brings none. */
export function holdsOfRow(
  read: ListReader<keyof typeof HOLD_COLUMNS, StockHoldRefusal>,
  of: { readonly parties: readonly FormParty[]; readonly book: HolderBook; readonly today: LegalDay },
): readonly StockHold[] {
  const count = read.count(['thing', 'agency', 'ruling', 'freezeNo', 'from', 'until'], ['label', 'owner', 'notice', 'rank', 'amount']);
  const holds: StockHold[] = [];
  for (let at = 0; at < count; at++) {
    const hold = holdAt(read, at, of);
    if (hold === null) continue;
    const twice = holds.some((other) => other.agency === hold.agency && other.thing === hold.thing && other.partyAt === hold.partyAt);
    if (twice) read.refuse({ kind: 'hold-twice', thing: hold.label });
    const good = of.book.check(hold.agency, hold, of.today);
    if (!good.ok) read.refuse({ ...good.refusal, thing: hold.label });
    holds.push(hold);
  }
  return holds;
}

function holdAt(
  read: ListReader<keyof typeof HOLD_COLUMNS, StockHoldRefusal>,
  at: number,
  of: { readonly parties: readonly FormParty[]; readonly book: HolderBook; readonly today: LegalDay },
): StockHold | null {
  const thing = read.needed('thing', at).replace(/\s/g, '').slice(0, 80);
  const agencyName = read.needed('agency', at);
  const agency = of.book.agencies.find(({ code, nameZh }) => nameZh === agencyName || code === agencyName);
  if (agency === undefined && agencyName !== '') read.refuse({ kind: 'agency-unknown', name: agencyName });
  const owner = read.text('owner', at);
  const debtors = of.parties.flatMap((party, index) => (party.role === 'debtor' ? [{ ...party, index }] : []));
  const mine = owner === '' && debtors.length === 1 ? debtors : debtors.filter((party) => party.name === owner);
  const [party] = mine;
  if (party === undefined || mine.length > 1) read.refuse({ kind: 'holder-not-a-debtor', name: owner });
  const rulingNumber = read.needed('ruling', at);
  const freezeNo = read.needed('freezeNo', at);
  const rankText = read.text('rank', at);
  const rank = rankText === '' ? 1 : numberIn(rankText, MOST_RANK);
  if (rank === undefined) read.refuse({ kind: 'not-a-rank', field: HOLD_COLUMNS.rank[0], text: rankText.slice(0, 20) });
  const amount = read.text('amount', at) === '' ? null : read.amount('amount', at);
  const from = read.day('from', at);
  const printedEnd = read.day('until', at);
  if (agency === undefined || party === undefined || rank === undefined || from === undefined || printedEnd === undefined) return null;
  if (amount === undefined || thing === '') return null;
  const label = read.text('label', at) || `${agency.nameZh} ${thing.slice(-4)}`;
  const noticeNumber = read.text('notice', at) || rulingNumber;
  return { partyAt: party.index, agency: agency.code, thing, label, rulingNumber, noticeNumber, freezeNo, rank, amount, from, printedEnd };
}

/** 旧款项 · What an old case has received so far: paid on to the creditor, and what lies in its account. */
export interface StockMoney {
  readonly paid: readonly { readonly amount: Fen; readonly on: LegalDay }[];
  /** 账面余额 · As the list says; the account is opened by the people of finance. */
  readonly balance: Fen | null;
}

export const MONEY_COLUMNS = {
  paid: ['已发放金额', '已付申请人金额'],
  paidOn: ['发放日期', '已发放日期'],
  balance: ['账户余额', '案款余额'],
} as const;

/** 旧款项各列 · What has been paid, each sum with its day, so that interest stops on the right one; and the balance of the account. */
export function moneyOfRow(read: ListReader<keyof typeof MONEY_COLUMNS, StockHoldRefusal>, today: LegalDay): StockMoney {
  const count = read.count(['paid', 'paidOn'], []);
  const paid = Array.from({ length: count }, (_, at) => ({ amount: read.amount('paid', at), on: read.day('paidOn', at) })).flatMap(
    ({ amount, on }) => {
      if (on !== undefined && isBefore(today, on)) read.refuse({ kind: 'day-in-future', field: MONEY_COLUMNS.paidOn[0], on });
      if (amount === 0n) read.refuse({ kind: 'not-an-amount', field: MONEY_COLUMNS.paid[0], text: '0' });
      return amount === undefined || on === undefined ? [] : [{ amount, on }];
    },
  );
  const balance = read.text('balance', 0) === '' ? undefined : read.amount('balance', 0);
  return { paid, balance: balance === undefined || balance === 0n ? null : balance };
}
