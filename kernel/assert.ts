/** An invariant of our own code is broken: a bug, never a refusal. Ends the request as 500 and rolls the act back. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantBroken(message);
}

/** The value is known to be there; if it is not, that is a bug and the message says which. */
export function must<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}

/** Marks a branch a closed union cannot reach; a new member stops the compiler here. */
export function unreachable(value: never): never {
  throw new InvariantBroken(`unreachable: ${JSON.stringify(value)}`);
}
