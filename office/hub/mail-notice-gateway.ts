import type { GatewayAnswer, NoticeGateway, OutsideNotice } from './notice-gateway.ts';
import { NOTICE_SUBJECTS } from './rules/notices.ts';

/** A letter without a paper: it says that there is something to see, never of which case. */
export interface NoticeLetter {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** What a mail server says: taken in its own words, or turned away for good. Everything else is thrown. */
type PostAnswer =
  | { readonly kind: 'accepted'; readonly words: string }
  | { readonly kind: 'refused'; readonly reason: 'address-unknown' | 'mailbox-full' | 'refused' };

const RECEIPT = 200;

/** 邮件通知 · Notices by the mail server that is set; its answer is the receipt. Whatever is no mail goes on to the other gateway. */
export function mailNoticeGateway(of: {
  readonly post: (letter: NoticeLetter) => Promise<PostAnswer>;
  readonly address: string;
  readonly others: NoticeGateway;
}): NoticeGateway {
  return {
    async send(notice): Promise<GatewayAnswer> {
      if (notice.channel !== 'mail') return of.others.send(notice);
      const answer = await of.post(letterOf(notice, of.address));
      return answer.kind === 'accepted'
        ? { kind: 'received', receipt: answer.words.slice(0, RECEIPT) }
        : { kind: 'failed', reason: answer.reason };
    },
  };
}

function letterOf({ noticeId, address, kind }: OutsideNotice, office: string): NoticeLetter {
  const what = NOTICE_SUBJECTS[kind];
  return {
    id: noticeId,
    to: { name: '', address },
    subject: `兑现：${what}`,
    text: `您有一条新通知：${what}。\n\n内容请登录后在“通知”中查看：${office}\n\n本邮件由系统发出，请勿回复。`,
  };
}
