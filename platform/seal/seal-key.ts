/** How a key signs: RSASSA-PKCS1-v1_5 with SHA-256 (PAdES), or SM2 with SM3 over Z and message (GB/T 32918, GM/T 0009), DER. */
export type SealAlgorithm = 'rsa-sha256' | 'sm2-sm3';

/** What a reader must know to check a seal. */
export interface SealCertificates {
  readonly certificateDer: Uint8Array;
  /** The certificates above it, the nearest first; carried in the seal so that a reader finds its way up. */
  readonly chainDer: readonly Uint8Array[];
  /** The authority whose time stamps stand in these seals; null where none is asked. */
  readonly stampCertificateDer: Uint8Array | null;
}

/**
 * 签章密钥 · Where a seal's private key lives: a software test key, a court's key file, a court's certified device elsewhere.
 * The key never leaves its provider; a provider signs and shows its certificate, nothing else.
 */
export interface SealKey extends SealCertificates {
  readonly id: string;
  readonly algorithm: SealAlgorithm;
  /** Printed on the seal itself when the key gives no legal force; null for a certified key. */
  readonly notLegalNotice: string | null;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** A time stamp token (RFC 3161) over a SHA-256 digest; null where the court's settings name no authority. */
  readonly stamp: ((sha256: Uint8Array) => Promise<Uint8Array>) | null;
}

/** 各院用印 · Which key a court seals with. A setting: each court its own, or one for all that have none. */
export interface SealBook {
  keyOf(court: number): SealKey;
}
