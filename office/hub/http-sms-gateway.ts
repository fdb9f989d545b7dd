import { z } from 'zod';
import type { GatewayAnswer, NoticeGateway, OutsideNotice } from './notice-gateway.ts';

const PATIENCE_MS = 10_000;

/** What the provider says: taken with its receipt, or not, with a reason of the closed list. */
const answerJson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), receipt: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['address-unknown', 'mailbox-full', 'refused']) }),
]);

/** The provider's address, and the word it knows us by. */
export interface SmsProvider {
  readonly url: string;
  readonly token: string | undefined;
}

/** One message: the kind alone, or with the text it shall carry and the paper it is about. The id makes a repeated post known as a repeat (docs/mail-and-sms.md). */
export interface SmsMessage {
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly text?: string;
  readonly paper?: { readonly name: string; readonly sha256: string; readonly base64: string };
}

/**
 * 短信网关 · Posts an SMS notice as JSON to one address, with the notice's id as idempotency key; whatever is no SMS goes on to the
 * other gateway. An answer that is not understood, or none, is a fault: the outbox tries again under the same id.
 */
export function httpSmsGateway({ others, ...provider }: SmsProvider & { readonly others: NoticeGateway }): NoticeGateway {
  return {
    send: (notice) => (notice.channel === 'sms' ? postSms(provider, messageOf(notice)) : others.send(notice)),
  };
}

function messageOf({ noticeId, address, kind }: OutsideNotice): SmsMessage {
  return { id: noticeId, to: address, kind };
}

export async function postSms({ url, token }: SmsProvider, message: SmsMessage): Promise<GatewayAnswer> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': message.id,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!reply.ok) throw new Error(`the SMS gateway answered ${reply.status}`);
  return answerJson.parse(await reply.json());
}
