/** 值守组 · The duty groups of the centre. 联动 has no register in the product yet, so it has no tile and none is feigned. */
export const DUTY_GROUPS = ['nodes', 'liaison', 'control', 'papers', 'money', 'petitions', 'supervision'] as const;
export type DutyGroup = (typeof DUTY_GROUPS)[number];

export const TILES = [
  'clocks-overdue',
  'clocks-red',
  'clocks-amber',
  'tasks-late',
  'filings-to-check',
  'triage-waiting',
  'unassigned',
  'work-returned',
  'sources-failed',
  'searches-running',
  'measures-ending',
  'property-to-control',
  'papers-to-seal',
  'papers-to-serve',
  'pool-done',
  'pool-passed-by',
  'money-unmatched',
  'money-near-limit',
  'payouts-to-approve',
  'payouts-to-pay',
  'long-pending',
  'lanes-overruled',
  'assigned-by-hand',
  'simple-overdue',
  'lanes-to-and-fro',
  'orders-late',
  'orders-to-verify',
  'petitions-open',
  'petitions-late',
  'notice-gaps',
] as const;
/** 工作项 · One number of the hub; opening it shows exactly the rows it counts. */
export type Tile = (typeof TILES)[number];

/** What a row of a tile is, so that the screen knows which acts it offers. */
export type RowKind =
  | 'clock'
  | 'task'
  | 'case'
  | 'source'
  | 'measure'
  | 'document'
  | 'receipt'
  | 'payout'
  | 'proposal'
  | 'decision'
  | 'order'
  | 'petition'
  | 'deed';

export interface TileSpec {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly group: DutyGroup;
  readonly row: RowKind;
  /** Whether anything in it is already wrong, or only waits. */
  readonly tone: 'wrong' | 'near' | 'waits' | 'look';
}

/** Months after which an open case is long pending (长期未结): the twelve of the published indicator. */
export const LONG_PENDING_MONTHS = 12;
/** A running measure enters the hub this many days before its hold is no longer certain. Office policy. */
export const ENDING_WITHIN_DAYS = 30;
/** From so many moves back to a former lane on, a case is being passed to and fro; triage counts by the same number. Office policy. */
export const PING_PONG_FROM = 2;
/** How far back the supervisor's looks reach. Office policy. */
export const LOOK_BACK_DAYS = 30;

/** 集约事务 · The kinds of clerical work the pool is there for; the share it does of them is a number of the hub. */
export const POOLED_KINDS = ['check-filing', 'make-notices', 'serve-documents', 'start-search', 'failed-source'] as const;
/** 集约团队 · The kinds of team that are the pool. */
export const POOL_TEAMS = ['clerical', 'centre'] as const;

export const TILE_SPECS: Readonly<Record<Tile, TileSpec>> = {
  'clocks-overdue': { nameZh: '超期节点', nameEn: 'Terms that have passed', group: 'nodes', row: 'clock', tone: 'wrong' },
  'clocks-red': { nameZh: '红色预警', nameEn: 'Terms in the red days', group: 'nodes', row: 'clock', tone: 'near' },
  'clocks-amber': { nameZh: '黄色预警', nameEn: 'Terms in the amber days', group: 'nodes', row: 'clock', tone: 'near' },
  'tasks-late': { nameZh: '超时事项', nameEn: 'Work past its service level', group: 'nodes', row: 'task', tone: 'wrong' },
  'filings-to-check': { nameZh: '待核查立案', nameEn: 'Filings to check', group: 'liaison', row: 'case', tone: 'waits' },
  'triage-waiting': { nameZh: '待确认分流', nameEn: 'Lanes to confirm', group: 'liaison', row: 'proposal', tone: 'waits' },
  unassigned: { nameZh: '待分案', nameEn: 'Cases without an officer', group: 'liaison', row: 'case', tone: 'waits' },
  'work-returned': { nameZh: '退回事项', nameEn: 'Work sent back', group: 'liaison', row: 'task', tone: 'waits' },
  'sources-failed': { nameZh: '查询失败来源', nameEn: 'Sources that failed', group: 'control', row: 'source', tone: 'wrong' },
  'searches-running': { nameZh: '查询中', nameEn: 'Searches under way', group: 'control', row: 'source', tone: 'waits' },
  'measures-ending': { nameZh: '控制即将到期', nameEn: 'Measures about to end', group: 'control', row: 'measure', tone: 'near' },
  'property-to-control': { nameZh: '待控制财产', nameEn: 'Property to control', group: 'control', row: 'task', tone: 'waits' },
  'papers-to-seal': { nameZh: '待用印文书', nameEn: 'Papers to seal', group: 'papers', row: 'document', tone: 'waits' },
  'papers-to-serve': { nameZh: '待送达文书', nameEn: 'Papers to serve', group: 'papers', row: 'task', tone: 'waits' },
  'pool-done': { nameZh: '近30天集约办结', nameEn: 'Done by the pool, 30 days', group: 'papers', row: 'deed', tone: 'look' },
  'pool-passed-by': { nameZh: '近30天未经集约办结', nameEn: 'Done past the pool, 30 days', group: 'papers', row: 'deed', tone: 'look' },
  'money-unmatched': { nameZh: '不明款', nameEn: 'Money without a case', group: 'money', row: 'receipt', tone: 'wrong' },
  'money-near-limit': { nameZh: '临期案款', nameEn: 'Money near its limit', group: 'money', row: 'clock', tone: 'near' },
  'payouts-to-approve': { nameZh: '待审批发放', nameEn: 'Pay-outs to approve', group: 'money', row: 'payout', tone: 'waits' },
  'payouts-to-pay': { nameZh: '待支付案款', nameEn: 'Pay-outs to pay', group: 'money', row: 'payout', tone: 'waits' },
  'long-pending': { nameZh: '超12个月未结', nameEn: 'Open for over twelve months', group: 'supervision', row: 'case', tone: 'wrong' },
  'lanes-overruled': {
    nameZh: '改道分流',
    nameEn: 'Lanes chosen against the proposal',
    group: 'supervision',
    row: 'proposal',
    tone: 'look',
  },
  'assigned-by-hand': { nameZh: '指定分案', nameEn: 'Assigned by hand', group: 'supervision', row: 'decision', tone: 'look' },
  'simple-overdue': { nameZh: '简案超期未转', nameEn: 'Simple cases past their period', group: 'liaison', row: 'case', tone: 'wrong' },
  'lanes-to-and-fro': { nameZh: '反复转道', nameEn: 'Cases passed to and fro', group: 'supervision', row: 'case', tone: 'look' },
  'orders-late': { nameZh: '督办超期', nameEn: 'Orders past their day', group: 'petitions', row: 'order', tone: 'wrong' },
  'orders-to-verify': { nameZh: '督办待核', nameEn: 'Answers to verify', group: 'petitions', row: 'order', tone: 'waits' },
  'petitions-open': { nameZh: '待答复信访', nameEn: 'Petitions to answer', group: 'petitions', row: 'petition', tone: 'waits' },
  'petitions-late': { nameZh: '超期信访', nameEn: 'Petitions past their day', group: 'petitions', row: 'petition', tone: 'wrong' },
  'notice-gaps': { nameZh: '通知缺口', nameEn: 'Gaps in the notices', group: 'supervision', row: 'task', tone: 'wrong' },
};

/** 大屏 · The numbers of the wall, the first row first: what is wrong already or soon will be. Few, so that they are read from across the room. */
export const WALL_TILES: readonly Tile[] = [
  'clocks-overdue',
  'clocks-red',
  'tasks-late',
  'orders-late',
  'sources-failed',
  'measures-ending',
  'money-unmatched',
  'money-near-limit',
];
/** Below them, what waits for the centre itself. */
export const WALL_WAITING: readonly Tile[] = ['filings-to-check', 'triage-waiting', 'unassigned', 'payouts-to-approve'];
