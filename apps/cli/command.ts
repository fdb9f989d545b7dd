/** What a command found: facts for machines, lines for people. */
export interface Found {
  readonly facts: unknown;
  readonly lines: readonly string[];
  /** Printed as it is, for another program: a schema. */
  readonly plain?: true;
}

/** The office's no, as everywhere: a named kind with its facts. */
export type Refused = { readonly kind: string; readonly [fact: string]: unknown };

export type Outcome = { readonly ok: true; readonly found: Found } | { readonly ok: false; readonly refusal: Refused };

export interface Arguments {
  /** Words after the command's own. */
  readonly words: readonly string[];
  readonly options: { readonly [name: string]: string | undefined };
  readonly language: 'zh' | 'en';
}

/** 命令 · One entry of the table in main.ts: its words, how to call it, and the work. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  /** Names of its options; another one is a slip of the hand and refused. Absent: any. */
  readonly options?: readonly string[];
  run(input: Arguments): Outcome | Promise<Outcome>;
}

export function found(facts: unknown, lines: readonly string[]): Outcome {
  return { ok: true, found: { facts, lines } };
}

/** Facts that are a document of their own; `--json` changes nothing. */
export function plain(facts: unknown): Outcome {
  return { ok: true, found: { facts, lines: [json(facts)], plain: true } };
}

export function refused(refusal: Refused): Outcome {
  return { ok: false, refusal };
}

/** A missing or unreadable argument: a refusal like any other. */
export function unusable(argument: string, value: string | undefined): Outcome {
  return refused({ kind: 'argument-unusable', argument, value: value ?? null });
}

/** Days print themselves as text; whole numbers without bound do it here. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_name, field: unknown) => (typeof field === 'bigint' ? field.toString() : field), 2);
}
