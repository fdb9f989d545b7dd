import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { must } from '@duixian/kernel/assert';
import { Set as Asn1Set, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { owned } from '../der.ts';
import { openPrivateKey } from '../private-key.ts';
import { newTestCertificates } from '../test-seal-key.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

export interface StampDesk {
  readonly url: string;
  readonly certificateDer: Uint8Array;
  /** Answers the next question wrongly. */
  misbehave(how: 'refuse' | 'other-digest' | 'other-nonce' | 'other-key'): void;
  close(): Promise<void>;
}

/** A small time stamp authority on the loopback, for tests: right answers, and wrong ones when told. */
export async function openStampDesk(at: Date): Promise<StampDesk> {
  const purposes = new Uint8Array(new Sequence({ value: [new ObjectIdentifier({ value: '1.3.6.1.5.5.7.3.8' })] }).toBER(false));
  const own = await newTestCertificates('rsa-sha256', { purposes });
  const stranger = await newTestCertificates('rsa-sha256', { purposes });
  let wrong: 'refuse' | 'other-digest' | 'other-nonce' | 'other-key' | undefined;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const question = TimeStampReq.fromBER(owned(Buffer.concat(parts)));
    const how = wrong;
    wrong = undefined;
    const digest = how === 'other-digest' ? new Uint8Array(32) : question.messageImprint.hashedMessage.valueBlock.valueHexView;
    const info = new TSTInfo({
      version: 1,
      policy: '1.3.6.1.4.1.99999.1',
      messageImprint: question.messageImprint,
      serialNumber: new Integer({ value: 7 }),
      genTime: at,
      nonce: how === 'other-nonce' ? new Integer({ value: 5 }) : must(question.nonce, 'a nonce'),
    });
    info.messageImprint.hashedMessage = new OctetString({ valueHex: owned(digest) });
    const answer = new TimeStampResp({ status: new PKIStatusInfo({ status: how === 'refuse' ? 2 : 0 }) });
    if (how !== 'refuse')
      answer.timeStampToken = await token(new Uint8Array(info.toSchema().toBER(false)), how === 'other-key' ? stranger : own);
    response.setHeader('content-type', 'application/timestamp-reply').end(Buffer.from(answer.toSchema().toBER(false)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    certificateDer: own.certificateDer,
    misbehave: (how) => {
      wrong = how;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function token(
  info: Uint8Array,
  key: { pkcs8: Uint8Array; certificateDer: Uint8Array; authorityDer: Uint8Array },
): Promise<ContentInfo> {
  const certificate = Certificate.fromBER(owned(key.certificateDer));
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: TST_INFO })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new OctetString({ valueHex: owned(createHash('sha256').update(info).digest()) })],
    }),
  ];
  const toSign = new Uint8Array(new Asn1Set({ value: attributes.map((one) => one.toSchema()) }).toBER(false));
  const signature = await must(openPrivateKey(key.pkcs8), 'a key').sign(toSign);
  const signed = new SignedData({
    version: 3,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: TST_INFO, eContent: new OctetString({ valueHex: owned(info) }) }),
    certificates: [certificate, Certificate.fromBER(owned(key.authorityDer))],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11' }),
        signature: new OctetString({ valueHex: owned(signature) }),
      }),
    ],
  });
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
}
