import { z } from 'zod';
import type { GatewayAnswer, NoticeGateway, OutsideNotice } from './notice-gateway.ts';

const PATIENCE_MS = 10_000;

/** What the provider says: taken with its receipt, or not, with a reason of the closed list. */
const answerJson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), receipt: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['address-unknown', 'mailbox-full', 'refused']) }),
]);

/**
 * 短信网关 · Posts an SMS notice as JSON to one address, with the notice's id as idempotency key; whatever is no SMS goes on to the
 * other gateway. An answer that is not understood, or none, is a fault: the outbox tries again under the same id.
 */
export function httpSmsGateway(of: {
  readonly url: string;
  readonly token: string | undefined;
  readonly others: NoticeGateway;
}): NoticeGateway {
  return { send: (notice) => (notice.channel === 'sms' ? post(of, notice) : of.others.send(notice)) };
}

async function post(of: { readonly url: string; readonly token: string | undefined }, notice: OutsideNotice): Promise<GatewayAnswer> {
  const { noticeId, address, kind } = notice;
  const reply = await fetch(of.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': noticeId,
      ...(of.token === undefined ? {} : { authorization: `Bearer ${of.token}` }),
    },
    body: JSON.stringify({ id: noticeId, to: address, kind }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!reply.ok) throw new Error(`the SMS gateway answered ${reply.status}`);
  return answerJson.parse(await reply.json());
}
