import { messageIdOf } from '../letter.ts';

/** A report on a delivery as mail systems write it (RFC 3464). */
export function bounceOf(of: {
  readonly id: string;
  readonly domain: string;
  readonly action?: string;
  readonly status?: string;
  readonly returned?: string;
}): string {
  const { id, domain, action = 'failed', status = '5.1.1', returned = 'message/rfc822' } = of;
  return [
    'From: MAILER-DAEMON@relay.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="=_part/1"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--=_part/1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver your message.',
    '',
    '--=_part/1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    'Final-Recipient: rfc822; lu@mail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 ${status} <lu@mail.example>: user unknown in`,
    ' local table',
    '',
    '--=_part/1',
    `Content-Type: ${returned}`,
    '',
    'From: zhixing@court.example',
    `Message-ID: <${messageIdOf(id, domain)}>`,
    'Subject: paper',
    '',
    '--=_part/1--',
    '',
  ].join('\r\n');
}
