import type { RegionId } from '@duixian/kernel/ids';

/** 数据范围 · What the rows of this act may be: the second wall behind the application's own filter. */
export interface Scope {
  readonly actor: string;
  readonly courts: readonly number[];
  readonly reach: 'court' | 'team' | 'own' | 'money' | 'granted' | 'system';
  readonly teams: readonly string[];
  /** Of a seat from outside the office: the cases that stand open to it by name. */
  readonly cases?: readonly string[];
  /** May read what is kept from everybody else: registers of oversight. */
  readonly inspects?: boolean;
}

/** The only place where a value becomes part of a statement's text: `set local` takes no parameters. */
export function literal(value: string): string {
  if (value.includes('\0')) throw new TypeError('a setting cannot hold a NUL character');
  // A backslash means nothing in a plain literal while standard_conforming_strings is on, which every supported server has.
  return `'${value.replaceAll("'", "''")}'`;
}

/** Statements that open an act: `set local` only, so a pooled connection never carries one user's rights to the next. */
export function openingStatements(options: {
  readonly role: string | undefined;
  readonly citus: boolean;
  readonly statementTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly readOnly: boolean;
  readonly bound: { readonly region: RegionId; readonly scope: Scope } | undefined;
}): string {
  const { bound } = options;
  const lines = [options.readOnly ? 'begin read only' : 'begin'];
  if (options.citus) lines.push("set local citus.propagate_set_commands = 'local'");
  if (options.role !== undefined) lines.push(`set local role ${options.role}`);
  lines.push(`set local statement_timeout = ${Math.trunc(options.statementTimeoutMs)}`);
  lines.push(`set local idle_in_transaction_session_timeout = ${Math.trunc(options.idleTimeoutMs)}`);
  // A screen's question that takes every core answers one user sooner and all the others later.
  lines.push('set local max_parallel_workers_per_gather = 0');
  if (bound) {
    lines.push(`set local app.region = ${literal(String(bound.region))}`);
    lines.push(`set local app.courts = ${literal(bound.scope.courts.join(','))}`);
    lines.push(`set local app.reach = ${literal(bound.scope.reach)}`);
    lines.push(`set local app.teams = ${literal(bound.scope.teams.join(','))}`);
    if (bound.scope.cases) lines.push(`set local app.cases = ${literal(bound.scope.cases.join(','))}`);
    lines.push(`set local app.inspects = ${literal(bound.scope.inspects ? 'yes' : 'no')}`);
    lines.push(`set local app.actor = ${literal(bound.scope.actor)}`);
  }
  return lines.join('; ');
}
