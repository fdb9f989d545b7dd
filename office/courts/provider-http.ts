import type { Ctx } from '@duixian/audit/act';
import type { Handle, SessionCookie } from '@duixian/http/handle';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { SignedInNow } from './commands/open-session.ts';
import { beginEntry, codeEntry, finishEntry } from './commands/provider-entry.ts';
import type { IdentityProvider } from './identity-provider.ts';
import * as contract from './provider-contract.ts';
import type { BeginEntryRefusal, ProofRefusal, ProvenIdentity } from './rules/provider.ts';
import { entryWords, newEntrySecret } from './session.ts';

type Begun = Result<{ secret: string; address: string }, BeginEntryRefusal>;
type Proof = Result<ProvenIdentity, ProofRefusal | { readonly kind: 'no-provider' }>;

/** The provider is asked before a transaction opens; what it said is judged inside. */
export function providerRoutes(handle: Handle<Ctx>, provider: IdentityProvider | undefined): void {
  handle(contract.signInWays, async () =>
    ok({ provider: provider === undefined ? null : { labelZh: provider.labelZh, labelEn: provider.labelEn } }),
  );
  handle(
    contract.beginEntry,
    async (ctx, _asked, _cookie, begun: Begun) => {
      if (begun.ok) await beginEntry(ctx, begun.value.secret);
      return begun;
    },
    () => begin(provider),
  );
  handle(
    contract.finishEntry,
    async (ctx, { body }, cookie, proof: Proof) => entered(await finishEntry(ctx, body.secret, proof), cookie),
    async ({ body }): Promise<Proof> => provider?.prove(body.answer, entryWords(body.secret)) ?? refuse({ kind: 'no-provider' }),
  );
  handle(contract.codeEntry, async (ctx, { body }, cookie) => entered(await codeEntry(ctx, body.secret, body.code), cookie));
}

async function begin(provider: IdentityProvider | undefined): Promise<Begun> {
  if (provider === undefined) return refuse({ kind: 'no-provider' });
  const secret = newEntrySecret();
  const address = await provider.begin(entryWords(secret));
  return address.ok ? ok({ secret, address: address.value }) : address;
}

function entered<R>(result: Result<SignedInNow, R>, cookie: SessionCookie): Result<{ signedIn: true; mustEnrol: boolean }, R> {
  if (!result.ok) return result;
  cookie.keep(result.value.token, result.value.until);
  return ok({ signedIn: true, mustEnrol: result.value.mustEnrol });
}
