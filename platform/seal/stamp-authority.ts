import { randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { owned } from './der.ts';
import { readStamp } from './time-stamp.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const GRANTED = [0, 1];
const MAX_ANSWER_BYTES = 65_536;
const TIMEOUT_MS = 10_000;

/** The authority gave no stamp we can use. The job that asked is tried again. */
export class StampFault extends Error {
  override readonly name = 'StampFault';
}

/** 时间戳服务 · Asks a time stamp authority over HTTP (RFC 3161, 3.4) and keeps only an answer to this very question. */
export function stampAuthority(of: {
  readonly url: string;
  readonly certificateDer: Uint8Array;
}): (sha256: Uint8Array) => Promise<Uint8Array> {
  return async (digest) => {
    const nonce = randomBytes(12);
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    const question = new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
        hashedMessage: new OctetString({ valueHex: owned(digest) }),
      }),
      nonce: new Integer({ valueHex: owned(nonce) }),
      certReq: true,
    });
    const answer = await fetch(of.url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(question.toSchema().toBER(false)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok || bytes.length > MAX_ANSWER_BYTES) throw new StampFault(`the time stamp authority answered ${answer.status}`);
    const told = TimeStampResp.fromBER(owned(bytes));
    if (!GRANTED.includes(told.status.status) || told.timeStampToken === undefined)
      throw new StampFault(`no time stamp: status ${told.status.status}`);
    const stamp = readStamp(new Uint8Array(told.timeStampToken.toSchema().toBER(false)), digest, of.certificateDer, 'as-received');
    if (!stamp.ok) throw new StampFault(stamp.refusal.kind);
    if (stamp.value.nonce === undefined || Buffer.compare(stamp.value.nonce, nonce) !== 0)
      throw new StampFault('an answer to another question');
    return stamp.value.token;
  };
}
