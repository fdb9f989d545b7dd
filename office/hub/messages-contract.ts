import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { type MessageRefusal, MOST_MENTIONS, TIP_PLACE, type TipRefusal } from './rules/messages.ts';

const theCase = z.object({ case: idOf<'case'>() });

const tipRefusals = {
  'message-not-of-this-case': 422,
  'tip-there-already': 409,
  'tip-withdrawn': 409,
  'tip-not-here': 422,
} satisfies Record<TipRefusal['kind'], RefusalStatus>;

/** 案内留言 · What was said on a case, who has read it, and whom one may name. */
export const caseMessages = endpoint({
  method: 'GET',
  path: '/cases/:case/messages',
  permission: 'messages.use',
  params: theCase,
  reply: z.object({
    messages: z.array(
      z.object({
        messageId: idOf<'message'>(),
        words: z.string(),
        by: z.string(),
        mine: z.boolean(),
        at: instantText,
        mentions: z.array(z.string()),
        readers: z.array(z.string()),
        /** Places where it is a tip now. */
        tips: z.array(z.string()),
      }),
    ),
    people: z.array(z.object({ personId: idOf<'person'>(), name: z.string(), role: z.string() })),
  }),
  refusals: {},
});

/** 留言 · Written once; whoever it names is told. */
export const writeMessage = endpoint({
  method: 'POST',
  path: '/cases/:case/messages',
  permission: 'messages.use',
  params: theCase,
  body: z.object({ words: words(2_000), mentions: z.array(idOf<'person'>()).max(MOST_MENTIONS) }),
  reply: z.object({ messageId: idOf<'message'>() }),
  refusals: { 'cannot-be-mentioned': 422 } satisfies Record<MessageRefusal['kind'], RefusalStatus>,
});

export const readMessages = endpoint({
  method: 'POST',
  path: '/cases/:case/messages/read',
  permission: 'messages.use',
  params: theCase,
  reply: z.object({ read: z.number().int() }),
  refusals: {},
});

/** 本案提示 · What the court wants looked at, place by place, and who looked in this case. */
export const caseTips = endpoint({
  method: 'GET',
  path: '/cases/:case/tips',
  permission: 'messages.use',
  params: theCase,
  reply: z.object({
    tips: z.array(
      z.object({
        tipId: idOf<'tip'>(),
        place: z.string(),
        words: z.string(),
        by: z.string(),
        on: legalDay,
        checked: z.object({ by: z.string(), on: legalDay }).nullable(),
      }),
    ),
  }),
  refusals: {},
});

/** 变为核对项 · A tip for every case of the court, from what a message of this case said. */
export const makeTip = endpoint({
  method: 'POST',
  path: '/cases/:case/tips',
  permission: 'tips.keep',
  params: theCase,
  body: z.object({ place: z.string().max(80).regex(TIP_PLACE), words: words(500), message: idOf<'message'>().nullable() }),
  reply: z.object({ tipId: idOf<'tip'>() }),
  refusals: tipRefusals,
});

export const checkTip = endpoint({
  method: 'POST',
  path: '/cases/:case/tip-checks',
  permission: 'messages.use',
  params: theCase,
  body: z.object({ tip: idOf<'tip'>() }),
  reply: z.object({ fresh: z.boolean() }),
  refusals: tipRefusals,
});

export const withdrawTip = endpoint({
  method: 'POST',
  path: '/tips/:tip/withdraw',
  permission: 'tips.keep',
  params: z.object({ tip: idOf<'tip'>() }),
  body: z.object({ reason: words(500) }),
  reply: z.object({ withdrawn: z.literal(true) }),
  refusals: tipRefusals,
});
