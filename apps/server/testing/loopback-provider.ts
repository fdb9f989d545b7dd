import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { assert, must } from '@duixian/kernel/assert';
import Provider from 'oidc-provider';

export interface Came {
  readonly sub: string;
  readonly name: string;
  readonly amr?: readonly string[];
}

export const CLIENT = { id: 'duixian', secret: 'a-secret-of-the-test-client-and-nothing-else' } as const;

/** A real OpenID provider on the loopback address, where whoever is named signs in without a page. */
export async function startProvider(publicUrl: string) {
  let came: Came = { sub: 'nobody', name: '' };
  let declines = false;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  assert(typeof bound === 'object' && bound !== null, 'the provider listens');
  const issuer = `http://127.0.0.1:${bound.port}`;
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/sign-in/back`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in`],
      },
    ],
    claims: { openid: ['sub', 'amr'], profile: ['name', 'staff_number'] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Grant: 60, Session: 60 },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, name: came.name, staff_number: `no-${sub}` }) }),
    interactions: { url: () => '/interaction' },
    features: { devInteractions: { enabled: false } },
    conformIdTokenClaims: false,
    async loadExistingGrant(ctx: { oidc: { session: { accountId: string }; client: { clientId: string } } }) {
      const grant = new provider.Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url !== '/interaction') return answer(request, response);
    const { sub, amr } = came;
    const result = declines ? { error: 'access_denied' } : { login: { accountId: sub, ...(amr ? { amr } : {}) } };
    void provider.interactionFinished(request, response, result);
  });

  /** Goes through the provider as a browser would, and brings back what it put behind the question mark. */
  async function visit(address: string, as: Came): Promise<string> {
    came = as;
    const jar = new Map<string, string>();
    let next = address;
    for (let hop = 0; hop < 10; hop++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = must(/^([^=]+)=([^;]*)/.exec(line) ?? undefined, line);
        jar.set(must(name, line), value ?? '');
      }
      const location = response.headers.get('location');
      assert(location !== null, `${next}: ${response.status} ${await response.text()}`);
      next = new URL(location, next).href;
      if (next.startsWith(`${publicUrl}/sign-in/back`)) return new URL(next).search;
    }
    throw new Error('the provider never came back');
  }

  return {
    issuer,
    visit,
    async visitAndDecline(address: string): Promise<string> {
      declines = true;
      const search = await visit(address, { sub: 'x', name: '' });
      declines = false;
      return search;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
