import { whoAmI } from '@duixian/courts/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import { Refused } from '../api/refused.ts';
import { keyOf } from '../api/use-call.ts';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Loading } from '../ui/wait-states.tsx';
import { SessionProvider } from './session.tsx';

/** The server sets it beside the session: whoever has none is shown the sign-in page without asking who they are. */
const SIGNED_IN_MARK = /(?:^|;\s*)duixian-here=1(?:;|$)/;
const TEN_MINUTES = 600_000;

/** 进门 · Shows the office to whoever is signed in, and the sign-in page to everyone else. */
export function OfficeDoor({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const router = useRouter();
  const [known] = useState(() => SIGNED_IN_MARK.test(document.cookie));
  const look = useQuery({
    enabled: known,
    queryKey: keyOf(whoAmI, {}),
    queryFn: async ({ signal }) => {
      const answer = await call(whoAmI, {}, { signal, whenSignedOut: 'report' });
      if (!answer.ok) throw answer.refusal;
      return answer.value;
    },
    staleTime: TEN_MINUTES,
    refetchInterval: TEN_MINUTES,
  });
  // Whoever is at work is not thrown out by a look in the background: the next act asks to sign in again, over the work.
  const unknown = !known && look.data === undefined;
  const signedOut = unknown || (look.data === undefined && look.error instanceof Refused && look.error.kind === 'not-signed-in');
  // Once, from where one stood: the address changes before this page is gone.
  useEffect(() => {
    if (signedOut) void navigate({ to: '/sign-in', search: { to: router.state.location.href }, replace: true });
  }, [signedOut, navigate, router]);
  // Until the second factor is there and a given password is one's own, one's own account is the only page that opens.
  const shut = look.data?.mustEnrol === true || look.data?.mustChangePassword === true;
  useEffect(() => {
    if (shut) void navigate({ to: '/account', replace: true });
  }, [shut, navigate]);
  if (look.data !== undefined) return <SessionProvider session={look.data}>{children}</SessionProvider>;
  if (look.error && !signedOut) {
    return (
      <main className="alone">
        <RefusalNote problem={look.error} onRetry={() => void look.refetch()} />
      </main>
    );
  }
  return <Loading />;
}
