import type { Fact } from './facts.ts';

/** 拒绝 · The office said no: which no, and with what facts. Worded by the screen, never by the server. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly kind: string;
  readonly facts: Readonly<Record<string, Fact>>;

  constructor(kind: string, facts: Readonly<Record<string, Fact>>) {
    super(kind);
    this.kind = kind;
    this.facts = facts;
  }
}

/** 故障 · Nobody said no; something broke between here and there, so the outcome is unknown and may be asked again. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: 'unreachable' | 'server' | 'unreadable';
  readonly requestId: string;

  constructor(kind: Fault['kind'], requestId: string) {
    super(kind);
    this.kind = kind;
    this.requestId = requestId;
  }
}

export type Problem = Refused | Fault;

export function problemFrom(error: unknown): Problem {
  return error instanceof Refused || error instanceof Fault ? error : new Fault('unreadable', '');
}
