import { createHash } from 'node:crypto';
import type { SealAlgorithm } from '@duixian/seal/seal-key';
import type { OfdFiles } from './ofd-document.ts';
import { element, xmlFile } from './xml.ts';

export const SIGNATURES = 'Doc_0/Signs/Signatures.xml';
export const SIGNATURE = 'Doc_0/Signs/Sign_0/Signature.xml';
export const SEAL = 'Doc_0/Signs/Sign_0/Seal.esl';
export const VALUE = 'Doc_0/Signs/Sign_0/SignedValue.dat';

/** Digest and signature as OFD names them. */
const METHODS: Readonly<Record<SealAlgorithm, { readonly hash: 'sha256' | 'sm3'; readonly check: string; readonly sign: string }>> = {
  'sm2-sm3': { hash: 'sm3', check: '1.2.156.10197.1.401', sign: '1.2.156.10197.1.501' },
  'rsa-sha256': { hash: 'sha256', check: '2.16.840.1.101.3.4.2.1', sign: '1.2.840.113549.1.1.11' },
};

export interface Described {
  readonly algorithm: SealAlgorithm;
  /** 2026-09-01T02:00:00Z */
  readonly at: string;
  /** The page and the place of the seal's picture; null for a signature without one. */
  readonly stamp: { readonly page: string; readonly boundary: string } | null;
}

/** 签名描述 · What is signed: the digest of every file of the package but this one and the value itself (GB/T 33190, 18.2). */
export function signatureFile(files: OfdFiles, of: Described): Uint8Array {
  const { hash, check, sign } = METHODS[of.algorithm];
  const references = [...files]
    .filter(([name]) => name !== SIGNATURE && name !== VALUE)
    .map(([name, bytes]) =>
      element('Reference', { FileRef: `/${name}` }, element('CheckValue', {}, createHash(hash).update(bytes).digest('base64'))),
    );
  const info = element(
    'SignedInfo',
    {},
    element('Provider', { ProviderName: 'Duixian', Version: '1.0', Company: 'Duixian' }),
    element('SignatureMethod', {}, sign),
    element('SignatureDateTime', {}, of.at),
    element('References', { CheckMethod: check }, ...references),
    of.stamp === null ? '' : element('StampAnnot', { ID: '1', PageRef: of.stamp.page, Boundary: of.stamp.boundary }),
    of.stamp === null ? '' : element('Seal', {}, element('BaseLoc', {}, `/${SEAL}`)),
  );
  return xmlFile('Signature', {}, info, element('SignedValue', {}, `/${VALUE}`));
}

/** The list of signatures is signed too: nobody adds one behind the court's. */
export function signaturesFile(algorithm: SealAlgorithm): Uint8Array {
  const type = algorithm === 'sm2-sm3' ? 'Seal' : 'Sign';
  return xmlFile('Signatures', {}, element('MaxSignId', {}, '1'), element('Signature', { ID: '1', Type: type, BaseLoc: `/${SIGNATURE}` }));
}

/** What a description says of itself; undefined where it is none of ours. */
export function readDescribed(bytes: Uint8Array): Described | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  const at = /<ofd:SignatureDateTime>([^<]*)</.exec(text)?.[1];
  const method = /<ofd:SignatureMethod>([^<]*)</.exec(text)?.[1];
  const algorithm = (['sm2-sm3', 'rsa-sha256'] as const).find((one) => METHODS[one].sign === method);
  if (at === undefined || algorithm === undefined) return undefined;
  const stamp = /<ofd:StampAnnot ID="1" PageRef="(\d+)" Boundary="([^"]*)"/.exec(text);
  return { algorithm, at, stamp: stamp === null ? null : { page: stamp[1] ?? '', boundary: stamp[2] ?? '' } };
}
