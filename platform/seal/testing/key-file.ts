import { AuthenticatedSafe, CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, SafeBag, SafeContents } from 'pkijs';
import { owned } from '../der.ts';

const AES = { name: 'AES-CBC', length: 256 } as const;
/** Few: a test does not wait for safety. */
const ITERATIONS = 16;

/** A PKCS #12 file as a court would be given one: key and certificates under AES-256, the whole under a checksum. */
export async function pkcs12File(of: { pkcs8: Uint8Array; certificates: readonly Uint8Array[]; password: string }): Promise<Uint8Array> {
  const password = owned(new TextEncoder().encode(of.password));
  const under = { password, contentEncryptionAlgorithm: AES, hmacHashAlgorithm: 'SHA-256', iterationCount: ITERATIONS };
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(owned(of.pkcs8)) });
  await keyBag.makeInternalValues(under);
  const certificateBags = of.certificates.map(
    (der) => new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new CertBag({ parsedValue: Certificate.fromBER(owned(der)) }) }),
  );
  const file = new PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new AuthenticatedSafe({
        parsedValue: {
          safeContents: [
            {
              privacyMode: 0,
              value: new SafeContents({ safeBags: [new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: keyBag })] }),
            },
            ...(certificateBags.length === 0 ? [] : [{ privacyMode: 1, value: new SafeContents({ safeBags: certificateBags }) }]),
          ],
        },
      }),
    },
  });
  const safe = file.parsedValue?.authenticatedSafe;
  await safe?.makeInternalValues({ safeContents: certificateBags.length === 0 ? [{}] : [{}, under] });
  await file.makeInternalValues({ password, iterations: ITERATIONS, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' });
  return new Uint8Array(file.toSchema().toBER(false));
}
