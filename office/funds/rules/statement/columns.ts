/** 表头 · The columns a line is read from. */
export type ColumnRole =
  | 'value-day'
  | 'booking-day'
  | 'trade-day'
  | 'credit'
  | 'debit'
  | 'amount'
  | 'direction'
  | 'name'
  | 'account'
  | 'bank'
  | 'sub-account'
  | 'reference'
  | 'order'
  | 'remark'
  | 'currency';

/** What the banks call them. Compared without spaces, brackets, units and width; a new layout is a new word here. */
const WORDS: { readonly [role in ColumnRole]: readonly string[] } = {
  'value-day': ['起息日', '起息日期', 'valuedate', 'value date'],
  'booking-day': ['记账日期', '记账日', '入账日期', '入账日', '记账时间', '入账时间', '账务日期', '会计日期', 'bookingdate', 'postingdate'],
  'trade-day': ['交易日期', '交易日', '交易时间', '交易日期时间', '日期', '发生日期', '业务日期', '时间', 'date', 'transactiondate'],
  credit: [
    '贷方发生额',
    '贷方金额',
    '贷方',
    '贷',
    '收入金额',
    '收入',
    '收入额',
    '存入金额',
    '存入',
    '转入金额',
    '转入',
    '入账金额',
    '来账金额',
    '收方金额',
    '收款金额',
    '贷方发生金额',
    '贷方交易金额',
    '贷记金额',
    'credit',
    'creditamount',
    'deposit',
  ],
  debit: [
    '借方发生额',
    '借方金额',
    '借方',
    '借',
    '支出金额',
    '支出',
    '支出额',
    '支取金额',
    '取出金额',
    '转出金额',
    '转出',
    '出账金额',
    '往账金额',
    '付方金额',
    '付款金额',
    '借方发生金额',
    '借方交易金额',
    '借记金额',
    'debit',
    'debitamount',
    'withdrawal',
  ],
  amount: ['交易金额', '金额', '发生额', '发生金额', '收支金额', 'amount', 'transactionamount'],
  direction: [
    '借贷标志',
    '借贷标识',
    '借/贷',
    '借贷',
    '借贷方向',
    '收支标志',
    '收/支',
    '收支',
    '收支类型',
    '收付标志',
    '收付标识',
    '交易方向',
    '资金流向',
    '收支方向',
    '往来标志',
    '借贷别',
    'dc',
    'd/c',
    'dr/cr',
    'creditdebit',
  ],
  name: [
    '对方户名',
    '对方名称',
    '对方账户名称',
    '对方账户名',
    '对方账号名称',
    '对方单位',
    '对方单位名称',
    '对方姓名',
    '对方公司名称',
    '付款人名称',
    '付款人户名',
    '付款方户名',
    '付款方名称',
    '付款人',
    '付款人账户名称',
    '交易对方',
    '交易对手',
    '交易对手名称',
    '交易对手户名',
    '对手户名',
    '对手名称',
    '交易方姓名',
    '收/付款方名称',
    '收(付)方名称',
    '收付款方名称',
    '对方客户名称',
    'counterparty',
    'counterpartyname',
    'payer',
    'payername',
  ],
  account: [
    '对方账号',
    '对方账户',
    '对方帐号',
    '对方帐户',
    '对方卡号',
    '付款人账号',
    '付款方账号',
    '付款账号',
    '交易对手账号',
    '对手账号',
    '交易方账号',
    '收/付款方账号',
    '收(付)方账号',
    '收付款方账号',
    '对方账号/卡号',
    'counterpartyaccount',
    'payeraccount',
  ],
  bank: [
    '对方开户行',
    '对方开户行名',
    '对方开户行名称',
    '对方开户机构',
    '对方行名',
    '对方银行',
    '对方银行名称',
    '付款人开户行',
    '付款人开户行名',
    '付款行名',
    '付款行名称',
    '对手开户行',
    '交易对手行名',
    '付款方开户行',
    '对方开户银行',
    'counterpartybank',
    'payerbank',
  ],
  'sub-account': [
    '子账号',
    '子账户',
    '子账户号',
    '虚拟账号',
    '虚拟子账号',
    '虚拟账户',
    '收款子账号',
    '案款账号',
    '案款子账号',
    '附属账号',
    '簿记账号',
    '子户账号',
    '多级账簿号',
    '本方子账号',
    '收款账号',
    '收款人账号',
    '入账账号',
    '被清分账号',
    'subaccount',
    'virtualaccount',
  ],
  reference: [
    '交易流水号',
    '流水号',
    '银行流水号',
    '核心流水号',
    '主机流水号',
    '全局流水号',
    '业务流水号',
    '交易流水',
    '交易编号',
    '交易参考号',
    '交易序列号',
    '交易序号',
    '明细流水号',
    '账户明细编号-交易流水号',
    '柜员流水号',
    '平台流水号',
    '日志号',
    '回单编号',
    'reference',
    'transactionid',
    'serialno',
    'bankreference',
  ],
  order: [
    '付款单号',
    '指令编号',
    '付款指令号',
    '业务参考号',
    '企业流水号',
    '客户流水号',
    '企业流水',
    '客户参考号',
    'orderno',
    'endtoendid',
  ],
  remark: [
    '摘要',
    '附言',
    '用途',
    '备注',
    '交易附言',
    '交易摘要',
    '摘要/用途',
    '用途/摘要',
    '备注/用途',
    '用途/附言',
    '客户附言',
    '附加信息',
    '交易说明',
    '交易用途',
    '汇款附言',
    '个性化信息',
    'remark',
    'description',
    'memo',
  ],
  currency: ['币种', '币别', '货币', '交易币种', 'currency', 'ccy'],
};

const ROLES = new Map<string, ColumnRole>();
for (const role of Object.keys(WORDS).filter(isRole)) for (const word of WORDS[role]) ROLES.set(plainWord(word), role);

function isRole(text: string): text is ColumnRole {
  return text in WORDS;
}

function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*"'=:_.]+/g, '');
}

/** What a heading cell names, or nothing: "贷方发生额/元（收入）" is a credit column. */
export function roleOfHeading(cell: string): ColumnRole | undefined {
  const plain = plainWord(cell);
  const bare = plain.replace(/\([^)]*\)/g, '').replace(/\/?(?:人民币)?元$/, '');
  return ROLES.get(plain) ?? ROLES.get(bare);
}

/** 列位 · Where each role stands; of several remarks all, of any other role the first. */
export interface Columns {
  readonly of: ReadonlyMap<ColumnRole, number>;
  readonly remarks: readonly number[];
}

export function columnsOf(cells: readonly string[]): Columns {
  const of = new Map<ColumnRole, number>();
  const remarks: number[] = [];
  for (const [i, cell] of cells.entries()) {
    const role = roleOfHeading(cell);
    if (role === undefined) continue;
    if (role === 'remark') remarks.push(i);
    if (!of.has(role)) of.set(role, i);
  }
  return { of, remarks };
}

/** A heading names a day and some column of money; a row that only mentions one of them is text above the table. */
export function isHeading(columns: Columns): boolean {
  return hasDay(columns) && hasMoney(columns);
}

export function hasDay({ of }: Columns): boolean {
  return of.has('value-day') || of.has('booking-day') || of.has('trade-day');
}

export function hasMoney({ of }: Columns): boolean {
  return of.has('credit') || of.has('debit') || of.has('amount');
}

const IN = /^(?:贷|贷方|贷记|收|收入|收方|来账|入账|转入|存入|进账|进|入|\+|c|cr|crdt|credit|in)$/;
const OUT = /^(?:借|借方|借记|支|支出|付|付方|付款|往账|出账|转出|支取|出|-|d|dr|db|dbit|debit|out)$/;

/** 借贷标志 · From the bank's side of the account: credit is money in. */
export function directionOf(text: string): 'in' | 'out' | undefined {
  const plain = plainWord(text);
  if (IN.test(plain)) return 'in';
  return OUT.test(plain) ? 'out' : undefined;
}

const YUAN = /^(?:|人民币|人民币元|cny|rmb|156|￥|¥|yuan)$/;

/** The office keeps yuan; another currency is refused, never converted on the way in. */
export function isYuan(text: string): boolean {
  return YUAN.test(plainWord(text));
}
