import { readFile } from 'node:fs/promises';
import type { Clock } from '@duixian/clock/clock';
import type { BounceReader } from '@duixian/documents/bounce-http';
import { type CarrierAnswer, channelByName, mailChannel, type PaperMessage, smsChannel } from '@duixian/documents/carried-channels';
import { type ServiceChannel, simulatedChannel } from '@duixian/documents/service-channel';
import { httpSmsGateway, postSms, type SmsProvider } from '@duixian/hub/http-sms-gateway';
import { mailNoticeGateway } from '@duixian/hub/mail-notice-gateway';
import { type NoticeGateway, simulatedGateway } from '@duixian/hub/notice-gateway';
import { must } from '@duixian/kernel/assert';
import { readBounce } from '@duixian/mail/read-bounce';
import { domainOf, type SmtpSettings, smtpPost } from '@duixian/mail/smtp-post';
import type { Config } from './config.ts';
import { publicUrlOf } from './identity-provider.ts';

export interface Carriers {
  readonly channel: ServiceChannel;
  readonly gateway: NoticeGateway;
  readonly readBounce: BounceReader;
}

/** 对外渠道 · Papers and notices by the mail server and the SMS provider that are set, by the simulated ones where none is. */
export async function openCarriers(config: Config, clock: Clock): Promise<Carriers> {
  const sms = await smsProviderOf(config);
  const mail = await mailSettingsOf(config);
  const bySms = sms !== undefined && config.DUIXIAN_SMS_SERVICE;
  const simulated = simulatedGateway();
  const byMail =
    mail === undefined
      ? simulated
      : mailNoticeGateway({ post: (letter) => smtpPost(mail).send(letter), address: publicUrlOf(config), others: simulated });
  return {
    channel: channelByName(
      {
        email: mail && mailChannel({ sender: mail.from.address, clock, post: (letter) => smtpPost(mail).send(letter) }),
        sms: bySms ? smsChannel({ sender: config.DUIXIAN_SMS_SENDER, clock, post: (message) => posted(sms, message) }) : undefined,
      },
      simulatedChannel(clock),
    ),
    gateway: sms === undefined ? byMail : httpSmsGateway({ ...sms, others: byMail }),
    // Without a mail server there are no letters of ours that could come back.
    readBounce: (report) => readBounce(report, mail === undefined ? '' : domainOf(mail.from.address)),
  };
}

async function posted(provider: SmsProvider, message: PaperMessage): Promise<CarrierAnswer> {
  const answer = await postSms(provider, message);
  return answer.kind === 'received'
    ? { kind: 'accepted', words: answer.receipt }
    : { kind: 'refused', reason: answer.reason, words: answer.reason };
}

async function smsProviderOf(config: Config): Promise<SmsProvider | undefined> {
  const { DUIXIAN_SMS_URL: url, DUIXIAN_SMS_TOKEN: token, DUIXIAN_SMS_TOKEN_FILE: file } = config;
  return url === undefined ? undefined : { url, token: file === undefined ? token : await secretIn(file) };
}

async function mailSettingsOf(config: Config): Promise<SmtpSettings | undefined> {
  const { DUIXIAN_MAIL_HOST: host, DUIXIAN_MAIL_USER: user, DUIXIAN_MAIL_PASSWORD_FILE: file, DUIXIAN_MAIL_CA_FILE: ca } = config;
  if (host === undefined) return undefined;
  return {
    host,
    port: config.DUIXIAN_MAIL_PORT,
    security: config.DUIXIAN_MAIL_SECURITY,
    login: user === undefined || file === undefined ? undefined : { user, password: await secretIn(file) },
    authorities: ca === undefined ? undefined : await readFile(ca, 'utf8'),
    from: { name: config.DUIXIAN_MAIL_FROM_NAME, address: must(config.DUIXIAN_MAIL_FROM, 'a mail server was set with its sender') },
    returnTo: config.DUIXIAN_MAIL_RETURN,
    patienceMs: config.DUIXIAN_MAIL_TIMEOUT_SECONDS * 1_000,
  };
}

/** The first line of a file that only the server's account can read. */
async function secretIn(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0] ?? '';
}
