import { createHash, createPrivateKey } from 'node:crypto';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs';
import { readCertificate } from './certificate.ts';
import { owned } from './der.ts';
import { openPrivateKey } from './private-key.ts';
import type { SealKey } from './seal-key.ts';

export type KeyFileFlaw =
  | { readonly kind: 'not-a-key-file' }
  /** The password is wrong, or the file is encrypted in a way that is no longer safe (write it anew with AES). */
  | { readonly kind: 'cannot-open' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'no-certificate' }
  | { readonly kind: 'key-not-supported' }
  | { readonly kind: 'key-and-certificate-differ' }
  | { readonly kind: 'not-valid-today'; readonly from: string; readonly to: string }
  /** 电子签名法第十六条: who relies on a signature needs a certificate somebody licensed has issued. */
  | { readonly kind: 'self-signed-is-not-legal' };

export interface KeyFile {
  readonly bytes: Uint8Array;
  readonly password: string;
  /** The court says that this certificate binds it. Everything else is printed as a test. */
  readonly legal: boolean;
  readonly notLegalNotice: string;
  readonly now: Date;
  readonly stamp: { readonly certificateDer: Uint8Array; readonly stamp: (sha256: Uint8Array) => Promise<Uint8Array> } | null;
}

/** 密钥文件 · A seal's key from PKCS #12: an RSA key seals as PAdES, an SM2 key by the national standards. The key itself decides. */
export async function openKeyFile(file: KeyFile): Promise<Result<SealKey, KeyFileFlaw>> {
  const bags = await bagsOf(file.bytes, file.password);
  if (!bags.ok) return bags;
  const { pkcs8, certificates } = bags.value;
  if (pkcs8 === undefined) return refuse({ kind: 'no-key' });
  const key = openPrivateKey(pkcs8);
  if (key === undefined) return refuse({ kind: 'key-not-supported' });
  if (certificates.length === 0) return refuse({ kind: 'no-certificate' });
  const own = certificates
    .map((certificateDer) => ({ certificateDer, facts: readCertificate(certificateDer) }))
    .find(({ facts }) => facts?.algorithm === key.algorithm && Buffer.compare(facts.publicKey, key.publicKey) === 0);
  if (own?.facts === undefined) return refuse({ kind: 'key-and-certificate-differ' });
  const { certificateDer, facts } = own;
  const [from, to] = [facts.notBefore, facts.notAfter];
  if (file.now < from || file.now > to) return refuse({ kind: 'not-valid-today', from: from.toISOString(), to: to.toISOString() });
  if (file.legal && facts.selfSigned) return refuse({ kind: 'self-signed-is-not-legal' });
  return ok({
    id: `key-file-${createHash('sha256').update(certificateDer).digest('hex').slice(0, 16)}`,
    algorithm: facts.algorithm,
    notLegalNotice: file.legal ? null : file.notLegalNotice,
    certificateDer,
    chainDer: certificates.filter((der) => der !== certificateDer),
    stampCertificateDer: file.stamp?.certificateDer ?? null,
    sign: (bytes) => key.sign(bytes),
    stamp: file.stamp?.stamp ?? null,
  });
}

interface Bags {
  readonly pkcs8: Uint8Array | undefined;
  readonly certificates: readonly Uint8Array[];
}

/** What the file holds, once its checksum has shown that the password is right. */
async function bagsOf(bytes: Uint8Array, password: string): Promise<Result<Bags, KeyFileFlaw>> {
  let file: PFX;
  try {
    file = PFX.fromBER(owned(bytes));
  } catch {
    return refuse({ kind: 'not-a-key-file' });
  }
  const secret = owned(new TextEncoder().encode(password));
  try {
    await file.parseInternalValues({ password: secret, checkIntegrity: true });
    const safe = file.parsedValue?.authenticatedSafe;
    if (safe === undefined) return refuse({ kind: 'not-a-key-file' });
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) });
    const contents: { value: { safeBags: SafeBag[] } }[] = safe.parsedValue.safeContents;
    return ok(
      opened(
        contents.flatMap((one) => one.value.safeBags),
        password,
      ),
    );
  } catch {
    return refuse({ kind: 'cannot-open' });
  }
}

function opened(bags: readonly SafeBag[], password: string): Bags {
  let pkcs8: Uint8Array | undefined;
  const certificates: Uint8Array[] = [];
  for (const { bagValue } of bags) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) {
      const key = createPrivateKey({
        key: Buffer.from(bagValue.toSchema().toBER(false)),
        format: 'der',
        type: 'pkcs8',
        passphrase: password,
      });
      pkcs8 ??= new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
    } else if (bagValue instanceof PrivateKeyInfo) pkcs8 ??= new Uint8Array(bagValue.toSchema().toBER(false));
    else if (bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate)
      certificates.push(new Uint8Array(bagValue.parsedValue.toSchema().toBER(false)));
  }
  return { pkcs8, certificates };
}
