import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';

export type NoticeId = Id<'notice'>;

export const NOTICE_KINDS = [
  'order-issued',
  'order-answered',
  'order-sent-back',
  'order-closed',
  'order-delivered',
  'order-overdue',
  'order-withdrawn',
  'urged',
  'work-moved',
  'message-written',
  'booking-changed',
  'segment-waiting',
  'segment-returned',
  'password-changed',
  'second-factor-changed',
  'identity-changed',
  'token-changed',
] as const;
/** 通知种类 · What a notice tells; its words are the screen's, or the gateway's template. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** 外发标题 · What a letter says of each; content stays inside. */
export const NOTICE_SUBJECTS = {
  'order-issued': '有一件督办',
  'order-answered': '督办有了答复',
  'order-sent-back': '督办答复被退回',
  'order-closed': '督办办结',
  'order-delivered': '督办已送达',
  'order-overdue': '督办超过限答日',
  'order-withdrawn': '督办被撤销',
  urged: '有一件催办',
  'work-moved': '有工作移交给您',
  'message-written': '案内留言提到您',
  'booking-changed': '排期有变动',
  'segment-waiting': '有案件移交，待接收',
  'segment-returned': '移交的案件被退回',
  'password-changed': '您的口令已修改',
  'second-factor-changed': '您的动态码已变更',
  'identity-changed': '您的统一身份关联已变更',
  'token-changed': '您名下的接口令牌已变更',
} as const satisfies Record<NoticeKind, string>;

export function noticeKindFrom(text: string): NoticeKind {
  return must(
    NOTICE_KINDS.find((kind) => kind === text),
    `a notice of kind ${text}`,
  );
}

/** 账号变动 · What is told of each part of an account. */
export const ACCOUNT_NOTICES = {
  password: 'password-changed',
  'second-factor': 'second-factor-changed',
  identity: 'identity-changed',
  token: 'token-changed',
} as const satisfies Record<string, NoticeKind>;

export const NOTICE_CHANNELS = ['in-app', 'mail', 'sms'] as const;
/** 通知渠道 · On the screen, by e-mail, by short message. */
export type NoticeChannelName = (typeof NOTICE_CHANNELS)[number];

/** A notice that nobody has confirmed a day later is a gap (通知缺口), which is an incident. Office policy. */
export const RECEIVE_WITHIN_DAYS = 1;

export type AddressRefusal = { readonly kind: 'address-does-not-fit'; readonly channel: string };

const FITS = { mail: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, sms: /^1\d{10}$/ } as const;

/** 地址 · A mail address for mail, a mobile number of the mainland for short messages. */
export function addressProblem(channel: 'mail' | 'sms', address: string): AddressRefusal | undefined {
  return FITS[channel].test(address) ? undefined : { kind: 'address-does-not-fit', channel };
}
