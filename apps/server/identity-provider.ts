import { readFile } from 'node:fs/promises';
import type { IdentityProvider } from '@duixian/courts/identity-provider';
import type { ProofRefusal, ProvenIdentity } from '@duixian/courts/rules/provider';
import type { EntryWords } from '@duixian/courts/session';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import * as oidc from 'openid-client';
import type { Config } from './config.ts';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly labelZh: string;
  readonly labelEn: string;
  /** Which claim of the provider names the person. */
  readonly claim: string;
  /** `amr:otp`, `acr:phr`: what the provider says when it saw a second factor. */
  readonly secondFactor: readonly string[];
  readonly publicUrl: string;
}

const PATIENCE_SECONDS = 10;
const METADATA_KEPT_MS = 3_600_000;
/** The answer came from the right place and is wrong, as opposed to: it did not come. */
const INVALID: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_INVALID_REQUEST',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
  'OAUTH_PARSE_ERROR',
]);

/** From the settings: the secret stands in a file of its own. `undefined` where no provider is set. */
export async function providerFrom(config: Config): Promise<IdentityProvider | undefined> {
  const { DUIXIAN_OIDC_ISSUER: issuer, DUIXIAN_OIDC_CLIENT_ID: clientId, DUIXIAN_OIDC_SECRET_FILE: secretFile } = config;
  if (issuer === undefined || clientId === undefined) return undefined;
  return openIdProvider({
    issuer,
    clientId,
    clientSecret: secretFile === undefined ? undefined : (await readFile(secretFile, 'utf8')).trim(),
    labelZh: config.DUIXIAN_OIDC_LABEL_ZH,
    labelEn: config.DUIXIAN_OIDC_LABEL_EN,
    claim: config.DUIXIAN_OIDC_CLAIM,
    secondFactor: config.DUIXIAN_OIDC_SECOND_FACTOR,
    publicUrl: publicUrlOf(config),
  });
}

export function publicUrlOf(config: Config): string {
  return config.DUIXIAN_PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${config.DUIXIAN_PORT}`;
}

/** 统一身份 · OpenID Connect: authorization code with PKCE, state and nonce; the id token's signature is checked as well as its claims. */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  const { issuer, claim, labelZh, labelEn } = settings;
  const back = `${settings.publicUrl}/sign-in/back`;
  const metadata = metadataKept(settings);

  async function prove(answer: string, words: EntryWords): Promise<Result<ProvenIdentity, ProofRefusal>> {
    const address = new URL(back);
    address.search = answer;
    // Before anything is sent anywhere: an answer to somebody else's question is none.
    if (address.searchParams.get('state') !== words.state) return refuse({ kind: 'proof-not-valid', why: 'state' });
    try {
      const config = await metadata();
      const tokens = await oidc.authorizationCodeGrant(config, address, {
        pkceCodeVerifier: words.verifier,
        expectedState: words.state,
        expectedNonce: words.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return refuse({ kind: 'proof-not-valid', why: 'no id token' });
      const more = claims[claim] === undefined || claims.name === undefined ? await userInfo(config, tokens.access_token, claims.sub) : {};
      const subject = claims[claim] ?? more[claim];
      if (typeof subject !== 'string' || subject === '' || subject.length > 255) return refuse({ kind: 'claim-missing', claim });
      const name = claims.name ?? more.name ?? more.preferred_username ?? '';
      return ok({ issuer, subject, name: String(name).slice(0, 100), secondFactor: sawSecondFactor(claims, settings.secondFactor) });
    } catch (fault) {
      return refuse(proofRefusal(fault));
    }
  }

  return {
    issuer,
    labelZh,
    labelEn,
    async begin(words) {
      try {
        const challenge = await oidc.calculatePKCECodeChallenge(words.verifier);
        const acr = settings.secondFactor.filter((one) => one.startsWith('acr:')).map((one) => one.slice(4));
        const address = oidc.buildAuthorizationUrl(await metadata(), {
          redirect_uri: back,
          scope: 'openid profile',
          state: words.state,
          nonce: words.nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
          ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
        });
        return ok(address.href);
      } catch {
        return refuse({ kind: 'provider-unreachable' });
      }
    },
    prove,
    async goodbye() {
      try {
        const config = await metadata();
        if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${settings.publicUrl}/sign-in` }).href;
      } catch {
        // Signing out here does not wait for a provider that is away.
        return undefined;
      }
    },
  };
}

/** What the provider says of itself, asked again every hour; a failure is not kept. */
function metadataKept(settings: ProviderSettings): () => Promise<oidc.Configuration> {
  let kept: { readonly at: number; readonly config: Promise<oidc.Configuration> } | undefined;
  const issuer = new URL(settings.issuer);
  const auth = settings.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(settings.clientSecret);
  const execute = [oidc.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])];
  return () => {
    const now = performance.now();
    if (kept && now - kept.at < METADATA_KEPT_MS) return kept.config;
    const config = oidc.discovery(issuer, settings.clientId, {}, auth, { execute, timeout: PATIENCE_SECONDS });
    kept = { at: now, config };
    config.catch(() => {
      kept = undefined;
    });
    return config;
  };
}

async function userInfo(config: oidc.Configuration, token: string, subject: string): Promise<Readonly<Record<string, unknown>>> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(config, token, subject);
}

function sawSecondFactor(claims: Readonly<Record<string, unknown>>, counts: readonly string[]): boolean {
  const methods: readonly unknown[] = Array.isArray(claims.amr) ? claims.amr : [];
  const said = [...methods.map((one) => `amr:${String(one)}`), `acr:${String(claims.acr ?? '')}`];
  return said.some((one) => counts.includes(one));
}

function proofRefusal(fault: unknown): ProofRefusal {
  if (fault instanceof oidc.AuthorizationResponseError || fault instanceof oidc.ResponseBodyError)
    return { kind: 'provider-refused', why: fault.error.slice(0, 60) };
  if (fault instanceof oidc.WWWAuthenticateChallengeError) return { kind: 'provider-refused', why: 'token' };
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return INVALID.has(code) ? { kind: 'proof-not-valid', why: code } : { kind: 'provider-unreachable' };
}
