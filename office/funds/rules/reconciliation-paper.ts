import { dayInNumerals, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, subtractFen, yuanText } from '@duixian/kernel/money';

export interface ReportFacts {
  readonly court: string;
  readonly on: LegalDay;
  readonly version: number;
  readonly ledger: Fen;
  readonly bank: Fen | null;
  readonly source: string;
  readonly unmatched: Fen;
  readonly inTransit: Fen;
  readonly books: number;
  readonly head: string;
  readonly sound: boolean;
  readonly madeAt: string;
  readonly rows: readonly {
    readonly kind: string;
    readonly reference: string;
    readonly amount: Fen;
    readonly on: LegalDay | null;
    readonly words: string;
  }[];
  readonly signatures: readonly { readonly side: string; readonly by: string; readonly on: LegalDay; readonly remark: string }[];
}

const KINDS: Readonly<Record<string, string>> = {
  'at-bank-only': '银行有账面无',
  'in-books-only': '账面有银行无',
  'amount-differs': '金额不符',
  'balance-differs': '余额不符',
};
const SOURCES: Readonly<Record<string, string>> = { adapter: '银企直连流水', file: '银行对账单文件', none: '没有银行数据' };
const SIDES = [
  ['enforcement', '执行部门'],
  ['finance', '财务部门'],
] as const;

/** 对账报告用语 · The report as its paper prints it; the same facts give the same words and the same bytes. */
export function reportPaper(facts: ReportFacts) {
  const yuan = (amount: Fen | null) => (amount === null ? '—' : `${grouped(amount)}元`);
  return {
    title: '执行案款对账报告',
    court: facts.court,
    on: dayInNumerals(facts.on),
    version: `第${facts.version}版`,
    made_at: facts.madeAt,
    figures: [
      { label: '账面银行存款（各案余额合计）', value: yuan(facts.ledger) },
      { label: `银行余额（${SOURCES[facts.source] ?? facts.source}）`, value: yuan(facts.bank) },
      { label: '差额', value: yuan(facts.bank === null ? null : subtractFen(facts.bank, facts.ledger)) },
      { label: '其中不明款', value: yuan(facts.unmatched) },
      { label: '支付在途', value: yuan(facts.inTransit) },
      { label: '账簿数', value: String(facts.books) },
    ],
    chain: facts.sound ? '每一笔均与前一笔相连，余额与分录一致。' : '发现断链或者余额与分录不一致，应当立即核查。',
    head: facts.head,
    rows: facts.rows.map((row) => ({
      kind: KINDS[row.kind] ?? row.kind,
      on: row.on === null ? '' : row.on.toString(),
      reference: row.reference,
      amount: grouped(row.amount),
      words: row.words,
    })),
    signatures: SIDES.map(([side, name]) => {
      const signed = facts.signatures.find((each) => each.side === side);
      const words = signed === undefined ? '尚未签认' : `${signed.by}　${signed.on.toString()}　${signed.remark}`;
      return { side: name, words };
    }),
    basis: '《最高人民法院关于执行款物管理工作的规定》（法发〔2017〕6号）第三条',
  };
}

/** 三位一节 · As sums are written on paper that people add up: 1,589,230.61. */
function grouped(amount: Fen): string {
  return yuanText(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}
