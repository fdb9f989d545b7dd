/**
 * 签章密钥 · Where a seal's private key lives: a software test key here, a court's certified device elsewhere.
 * The key never leaves its provider; a provider signs and shows its certificate, nothing else.
 */
export interface SealKey {
  readonly id: string;
  /** Printed on the seal itself when the key gives no legal force; null for a certified key. */
  readonly notLegalNotice: string | null;
  readonly certificateDer: Uint8Array;
  /** RSASSA-PKCS1-v1_5 with SHA-256 over these bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
