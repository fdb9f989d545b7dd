import type { Id, RegionId } from '@duixian/kernel/ids';
import type { Result } from '@duixian/kernel/result';
import type { Ctx, Facts } from './act.ts';

/** 出箱事件 · News an act left in the outbox, as a job receives it. At least once: a handler may see it again. */
export interface JobEvent {
  readonly region: RegionId;
  readonly eventId: Id<'event'>;
  readonly type: string;
  readonly facts: Facts;
}

/** What a job acts with: transactions of the system's own actor, and the sign that the server is stopping. */
export interface JobDesk {
  readonly signal: AbortSignal;
  act<T, R>(fn: (ctx: Ctx) => Promise<Result<T, R>>): Promise<Result<T, R>>;
}

/** Returns when done; throws for a fault of the outside world, which is tried again later. */
export type JobHandler = (event: JobEvent, desk: JobDesk) => Promise<void>;

/** 轮询 · Work that nothing announces: asked again every so many seconds, in each region. */
export interface Poll {
  readonly name: string;
  readonly everySeconds: number;
  run(desk: JobDesk): Promise<void>;
}
