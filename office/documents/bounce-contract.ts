import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { z } from 'zod';
import type { BounceRefusal, ReportRefusal } from './rules/bounce.ts';

const LARGEST_REPORT = 300_000;

/**
 * 退信入口 · For the gateway of the court's mail, with a token of its own: it hands over, unchanged, a report that a letter was not
 * delivered after all. The letter is known by the Message-ID in the report.
 */
export const recordMailBounce = endpoint({
  method: 'POST',
  path: '/mail-bounces',
  permission: 'documents.record-bounce',
  body: z.object({ report: z.string().min(1).max(LARGEST_REPORT) }),
  reply: z.object({ effect: z.enum(['nothing-new', 'failed-at-once', 'taken-back']) }),
  refusals: {
    'not-found': 404,
    'carried-by-people': 409,
    'not-a-bounce': 422,
    'bounce-not-final': 422,
    'letter-not-ours': 422,
  } satisfies Record<BounceRefusal['kind'] | ReportRefusal['kind'], RefusalStatus>,
});

/** 短信退回 · The same for a message: the provider's later word about a sending it had taken, by the id the message was sent under. */
export const recordSmsBounce = endpoint({
  method: 'POST',
  path: '/sms-bounces',
  permission: 'documents.record-bounce',
  body: z.object({
    id: z.uuid(),
    reason: z.enum(['address-unknown', 'mailbox-full', 'refused']),
    words: z.string().trim().max(300).default(''),
  }),
  reply: z.object({ effect: z.enum(['nothing-new', 'failed-at-once', 'taken-back']) }),
  refusals: { 'not-found': 404, 'carried-by-people': 409 } satisfies Record<BounceRefusal['kind'], RefusalStatus>,
});
