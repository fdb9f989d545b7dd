import type { Result } from '@duixian/kernel/result';
import type { BeginEntryRefusal, ProofRefusal, ProvenIdentity } from './rules/provider.ts';
import type { EntryWords } from './session.ts';

/** 统一身份 · A provider outside that can say who somebody is (OpenID Connect). Its calls are made with no transaction open. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly labelZh: string;
  readonly labelEn: string;
  /** Where the browser is sent. */
  begin(words: EntryWords): Promise<Result<string, BeginEntryRefusal>>;
  /** What it sent the browser back with, as the address line has it behind the question mark. */
  prove(answer: string, words: EntryWords): Promise<Result<ProvenIdentity, ProofRefusal>>;
  /** Where signing out goes on, when the provider offers it and answers. */
  goodbye(): Promise<string | undefined>;
}
