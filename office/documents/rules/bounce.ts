import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ServicePlan, ServiceState } from './service.ts';

/** 送达后退回 · What the outside system says of a sending it had taken. */
export interface ComeBack {
  readonly reason: string;
  /** In the system's own words. */
  readonly words: string;
}

/** What a report of a mail system may be besides a final failure of one of our letters. */
export type ReportRefusal =
  | { readonly kind: 'not-a-bounce' }
  | { readonly kind: 'bounce-not-final'; readonly action: string }
  | { readonly kind: 'letter-not-ours' };

export type BounceRefusal =
  | { readonly kind: 'not-found' }
  /** Carried by people, who report what became of it themselves. */
  | { readonly kind: 'carried-by-people'; readonly channel: string };

export type BounceEffect = 'nothing-new' | 'failed-at-once' | 'taken-back';

/** 退回的效力 · A sending that had arrived is taken back; one not yet answered has failed; a failed one stays what it is. */
export function effectOfBounce(service: { readonly state: ServiceState; readonly plan: ServicePlan }): Result<BounceEffect, BounceRefusal> {
  if (service.plan.consentOn === null) return refuse({ kind: 'carried-by-people', channel: service.plan.channel });
  switch (service.state) {
    case 'failed':
      return ok('nothing-new');
    case 'ordered':
      return ok('failed-at-once');
    case 'arrived':
      return ok('taken-back');
  }
}
