import type { CaseId, CourtId, Id, PersonId, PostId, RegionId, TeamId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import type { TermId } from '@duixian/law/term-ids';
import type { Tx } from '@duixian/postgres/tx';
import type { Changed } from './rules/changed.ts';
import type { Facts } from './rules/facts.ts';

export type { Fact, Facts } from './rules/facts.ts';

/** 行为人 · Who acts, in which post, with which rights. Made by the sign-in, never by the caller. */
export interface Mentor {
  readonly personId: PersonId;
  readonly name: string;
}

export interface Actor {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly name: string;
  readonly courtId: CourtId;
  readonly teamId: TeamId | null;
  readonly role: string;
  readonly permissions: ReadonlySet<string>;
  /** 师傅 · Under whom the post is held: both names stand on what is done in it. */
  readonly mentor?: Mentor;
  /** From where, as the server sees it; nothing for the system's own acts. */
  readonly address?: string;
  /** The session the person came in by; none for a machine’s token and for the system. */
  readonly sessionId?: string;
  /** Only the doors of one’s own account are open until a second factor is there. */
  readonly mustEnrol?: boolean;
  /** The same, until a password that another hand has set is changed. */
  readonly mustChangePassword?: boolean;
}

/**
 * 节点效果 · What an act does to the clocks of its case, applied in the act's own transaction.
 * `subject` tells two clocks of one term apart inside a case (a freeze, a receipt, a paper); the case itself when absent.
 */
export type ClockEffect =
  | { readonly kind: 'start'; readonly term: TermId; readonly on: LegalDay; readonly subject?: string }
  | { readonly kind: 'satisfy'; readonly term: TermId; readonly on: LegalDay; readonly subject?: string }
  | { readonly kind: 'suspend'; readonly term: TermId; readonly on: LegalDay; readonly ground: string; readonly subject?: string }
  | { readonly kind: 'resume'; readonly term: TermId; readonly on: LegalDay; readonly subject?: string }
  /** 时效中断: the limitation runs anew from that day. */
  | { readonly kind: 'interrupt'; readonly term: TermId; readonly on: LegalDay; readonly ground: string; readonly subject?: string }
  | { readonly kind: 'cancel'; readonly term: TermId; readonly reason: string; readonly subject?: string }
  /** What had closed the clock turns out not to have happened: it runs on as if it had never been closed. */
  | { readonly kind: 'reopen'; readonly term: TermId; readonly reason: string; readonly subject?: string }
  /** A state with a printed end (freeze, seizure): the end is kept as printed, the alarm is on the earlier of printed and counted. */
  | { readonly kind: 'hold'; readonly term: TermId; readonly on: LegalDay; readonly printedEnd: LegalDay; readonly subject: string }
  /** Every clock of the case that still runs ends with the case. */
  | { readonly kind: 'end-all'; readonly reason: string };

/** 事项 · The kinds of team work an act can open. The catalogue with owners and service levels is in office/tasks. */
export type TaskKind =
  | 'check-filing'
  | 'amend-application'
  | 'make-notices'
  | 'serve-documents'
  | 'start-search'
  | 'failed-source'
  | 'confirm-triage'
  | 'assign-case'
  | 'verify-lead'
  | 'control-property'
  | 'approve-control'
  | 'check-report'
  | 'renew-control'
  | 'draft-payout'
  | 'approve-payout'
  | 'pay-out'
  | 'match-receipt'
  | 'sign-month'
  | 'post-old-balance'
  | 'missed-instalment'
  | 'resume-enforcement'
  | 'accept-segment'
  | 'mend-segment'
  | 'notice-gap'
  | 'close-case';

export type TaskEffect =
  | {
      readonly kind: 'open';
      readonly task: TaskKind;
      readonly subject?: string;
      readonly dueOn?: LegalDay;
      /** 分段: the kind of team it waits for, where the act knows better than the catalogue. */
      readonly forTeamKind?: string;
      /** Facts the queue shows without opening the case; wording is the screen's. */
      readonly facts?: Facts;
    }
  /** What an open item says changed; who has it and by when stay. */
  | { readonly kind: 'restate'; readonly task: TaskKind; readonly subject: string; readonly facts: Facts }
  | { readonly kind: 'complete'; readonly task: TaskKind; readonly subject?: string }
  | { readonly kind: 'withdraw'; readonly task: TaskKind; readonly reason: string; readonly subject?: string };

/** 留痕 · What an act leaves behind: one audit row, and the effects that belong to the same transaction. */
export interface Act {
  /** Named by module and deed: `funds.receipt-recorded`. */
  readonly type: string;
  /** The thing acted on: an id. */
  readonly subject: string;
  readonly case?: CaseId;
  /** Whose record it belongs to when no case says so and it is not the actor’s own: a setting an upper court changed here. */
  readonly court?: CourtId;
  /** The facts the decision rested on. */
  readonly facts?: Facts;
  /** Before and after of each field the act changed. Numbers of persons stand in it masked. */
  readonly changed?: Changed;
  readonly clocks?: readonly ClockEffect[];
  readonly tasks?: readonly TaskEffect[];
  /** News for others: an outbox row each, carried by a job after the commit. */
  readonly events?: readonly OfficeEvent[];
}

export interface OfficeEvent {
  readonly type: string;
  readonly facts: Facts;
  /** Jobs of one key run one after the other (usually the case). */
  readonly serialKey?: string;
  /** Not before this moment; at once when absent. */
  readonly runAt?: Instant;
}

/** 行为环境 · All a command knows of the world. Time, ids and the transaction come from here and from nowhere else. */
export interface Ctx {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: LegalDay;
  newId<K extends string>(): Id<K>;
  /** One act, or those of one transaction on many things: a row each, in their order, written in one statement. */
  readonly record: (acts: Act | readonly Act[]) => Promise<void>;
}
