import type { Id } from '@duixian/kernel/ids';

export type NoticeId = Id<'notice'>;

export const NOTICE_KINDS = [
  'order-issued',
  'order-answered',
  'order-sent-back',
  'order-closed',
  'order-withdrawn',
  'urged',
  'work-moved',
  'message-written',
  'booking-changed',
  'password-changed',
  'second-factor-changed',
  'identity-changed',
  'token-changed',
] as const;
/** 通知种类 · What a notice tells; its words are the screen's, or the gateway's template. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

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
