import type { Clock } from '@duixian/clock/clock';
import type { Sending, ServiceChannel } from './service-channel.ts';

/** What a mail server or a provider of messages says: taken in its own words, or turned away for good. Everything else is thrown. */
export type CarrierAnswer =
  | { readonly kind: 'accepted'; readonly words: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly words: string };

export interface PaperLetter {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly enclosure: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
}

export interface PaperMessage {
  readonly id: string;
  readonly to: string;
  readonly kind: 'service';
  readonly text: string;
  /** Left with the provider, who puts it where the receiver's link leads: a message itself carries no papers. */
  readonly paper: { readonly name: string; readonly sha256: string; readonly base64: string };
}

type Now = Pick<Clock, 'now'>;

/**
 * 电子邮件送达 · The sealed paper enclosed in a letter. It has arrived when the mail server says that it took it: 民诉法解释第一百三十五条
 * counts the day the court's own system shows the sending as done; a letter returned later takes that back (`record-bounce.ts`).
 */
export function mailChannel(of: { sender: string; clock: Now; post: (letter: PaperLetter) => Promise<CarrierAnswer> }): ServiceChannel {
  return {
    senderIn: () => of.sender,
    send: async (sending) => {
      const sentAt = of.clock.now();
      const answer = await of.post(await letterOf(sending));
      return answer.kind === 'refused'
        ? { kind: 'failed', reason: answer.reason, words: answer.words }
        : { kind: 'arrived', sentAt, arrivedAt: of.clock.now(), receipt: answer.words };
    },
  };
}

/**
 * 短信送达 · A message that names the paper, says where it is read and how it is checked; the paper goes to the provider with it. It has
 * arrived when the provider confirms that the receiver has it, never by having been sent.
 */
export function smsChannel(of: { sender: string; clock: Now; post: (message: PaperMessage) => Promise<CarrierAnswer> }): ServiceChannel {
  return {
    senderIn: () => of.sender,
    send: async (sending) => {
      const sentAt = of.clock.now();
      const { serviceId: id, address: to, sha256 } = sending;
      const base64 = Buffer.from(await sending.pdf()).toString('base64');
      const paper = { name: nameOf(sending), sha256, base64 };
      const answer = await of.post({ id, to, kind: 'service', text: messageText(sending), paper });
      return answer.kind === 'refused'
        ? { kind: 'failed', reason: answer.reason, words: answer.words }
        : { kind: 'arrived', sentAt, arrivedAt: of.clock.now(), receipt: answer.words };
    },
  };
}

/** 分渠道送达 · Each channel by its own carrier where one is set; all others as before. */
export function channelByName(own: Readonly<Record<string, ServiceChannel | undefined>>, others: ServiceChannel): ServiceChannel {
  const carrierOf = (channel: string) => own[channel] ?? others;
  return {
    senderIn: (channel) => carrierOf(channel).senderIn(channel),
    send: (sending) => carrierOf(sending.channel).send(sending),
  };
}

async function letterOf(sending: Sending): Promise<PaperLetter> {
  const { serviceId: id, addressee: name, address, court, title, number } = sending;
  return {
    id,
    to: { name, address },
    subject: `${court}：${title} ${number}`,
    text: letterText(sending),
    enclosure: { name: nameOf(sending), mime: 'application/pdf', bytes: await sending.pdf() },
  };
}

function nameOf({ title, number }: Sending): string {
  return `${title} ${number}.pdf`;
}

function letterText({ addressee, court, title, number, verifyAddress, shortCode, sha256 }: Sending): string {
  return [
    `${addressee}：`,
    '',
    `根据你（单位）确认的电子送达地址，${court}现向你（单位）送达《${title}》（${number}），见附件。`,
    `核验：${verifyAddress}/${shortCode}`,
    `附件 SHA-256：${sha256}`,
    '',
    '本邮件由系统发出，请勿直接回复。对文书有疑问的，请按文书所载方式联系本院。',
    '',
    court,
  ].join('\n');
}

/** Which paper, where it is read, how it is checked, and the right to have it on paper (民事诉讼法第九十条). */
function messageText({ addressee, court, title, number, verifyAddress, shortCode }: Sending): string {
  return [
    `【${court}】${addressee}：现向你（单位）电子送达《${title}》（${number}）。`,
    '请按平台所附链接查阅并下载文书；',
    `凭验证码 ${shortCode} 在 ${verifyAddress}/${shortCode} 核验真伪。`,
    '需要纸质文书的，请联系本院。本院不会以短信要求转账。',
  ].join('');
}
