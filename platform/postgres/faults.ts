/** 提交结果不明 · The server may or may not have kept the act. The caller looks up its idempotency key; it never simply repeats. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

/** The act went on after one of its statements failed; PostgreSQL rolled it back although nobody asked. */
export class CommitRefused extends Error {
  override readonly name = 'CommitRefused';
}

/** Conflicts and failovers, where the whole transaction may be tried again from its start. */
const AGAIN = /^(?:40001|40P01|25006|57P0[1235]|08...|53300)$/;
const LOST =
  /connection terminated|connection ended|server closed the connection|not queryable|timeout exceeded when trying to connect|Connection terminated|client has encountered a connection error/i;
const SOCKET = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',

  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
]);

export function sqlStateOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  const { code } = fault;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !SOCKET.has(code) ? code : undefined;
}

/** True where nothing can have been kept and another try may succeed. Never asked about an error of COMMIT. */
export function mayTryAgain(fault: unknown): boolean {
  const state = sqlStateOf(fault);
  if (state !== undefined) return AGAIN.test(state);
  return isLostConnection(fault);
}

export function isLostConnection(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('code' in fault && typeof fault.code === 'string' && SOCKET.has(fault.code)) return true;
  if ('syscall' in fault && fault.syscall === 'connect') return true;
  return LOST.test(fault.message);
}

/** The server answered COMMIT with "no": a deferred constraint or a conflict. Nothing was kept. */
export function commitWasRefused(fault: unknown): boolean {
  const state = sqlStateOf(fault);
  return state !== undefined && /^(?:23|40)/.test(state) && state !== '40003';
}
