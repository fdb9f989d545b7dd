/** How a sign-in in the middle of work ended; the refusals carry these names. */
export type SignInOutcome = 'same-person' | 'other-person-signed-in' | 'sign-in-given-up';

type Listener = (open: boolean) => void;

let waiting: ((outcome: SignInOutcome) => void)[] = [];
const listeners = new Set<Listener>();

/** Many requests may find the sign-in gone at once: one dialog answers them all. */
export function askToSignIn(): Promise<SignInOutcome> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) for (const listener of listeners) listener(true);
  });
}

export function answerSignIn(outcome: SignInOutcome): void {
  const answered = waiting;
  waiting = [];
  for (const listener of listeners) listener(false);
  for (const resolve of answered) resolve(outcome);
}

/** For the dialog alone. */
export function onSignInAsked(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting.length > 0) listener(true);
  return () => listeners.delete(listener);
}
