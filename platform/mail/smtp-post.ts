import { createTransport } from 'nodemailer';
import { type Letter, type MailAnswer, messageIdOf, refusedFor } from './letter.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` and never without it, `none` for a relay on this very machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | undefined;
  /** Certificates the server's is checked against, as PEM; the usual ones when absent. */
  readonly authorities: string | undefined;
  readonly from: { readonly name: string; readonly address: string };
  /** Where the network sends what comes back; the sender when absent. */
  readonly returnTo: string | undefined;
  readonly patienceMs: number;
}

export interface MailPost {
  send(letter: Letter): Promise<MailAnswer>;
}

const WORDS = 300;

/**
 * 邮局 · Hands letters to one SMTP server, each over a connection of its own: a job sends a few, and a connection kept open would
 * outlive the server's patience.
 *
 * The same letter sent again has the same Message-ID. SMTP cannot say whether a letter was taken when the line broke after its last
 * byte and before the answer: such a letter is sent again, and the receiver may find it twice. It is never held to have been taken.
 */
export function smtpPost(settings: SmtpSettings): MailPost {
  return { send: (letter) => send(settings, letter) };
}

async function send(settings: SmtpSettings, letter: Letter): Promise<MailAnswer> {
  const { host, port, security, login, patienceMs } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
    tls: { minVersion: 'TLSv1.2', ...(settings.authorities === undefined ? {} : { ca: settings.authorities }) },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const info = await transport.sendMail(messageOf(settings, letter));
    return { kind: 'accepted', words: info.response.slice(0, WORDS) };
  } catch (fault) {
    const refused = refusalIn(fault);
    if (refused === undefined) throw fault;
    return refused;
  } finally {
    transport.close();
  }
}

function messageOf({ from, returnTo }: SmtpSettings, letter: Letter) {
  const { enclosure } = letter;
  return {
    messageId: `<${messageIdOf(letter.id, domainOf(from.address))}>`,
    from,
    to: letter.to,
    envelope: { from: returnTo ?? from.address, to: [letter.to.address] },
    subject: letter.subject,
    text: letter.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments:
      enclosure === undefined ? [] : [{ filename: enclosure.name, contentType: enclosure.mime, content: Buffer.from(enclosure.bytes) }],
    // A server that knows how is asked to tell of failures alone, and to send back no more than the head.
    dsn: { id: letter.id, return: 'headers', notify: ['failure'], recipient: letter.to.address },
  };
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Final is a 5xx about the receiver or the letter. One about our own login or sender is our fault to mend, not the receiver's answer. */
function refusalIn(fault: unknown): MailAnswer | undefined {
  if (!(fault instanceof Error) || !('responseCode' in fault) || !('response' in fault) || !('command' in fault)) return undefined;
  const { responseCode, response, command } = fault;
  if (typeof responseCode !== 'number' || typeof response !== 'string' || responseCode < 500 || responseCode > 599) return undefined;
  const atReceiver = command === 'RCPT TO';
  if (!atReceiver && command !== 'DATA') return undefined;
  return { kind: 'refused', reason: refusedFor(response, atReceiver), words: response.slice(0, WORDS) };
}
