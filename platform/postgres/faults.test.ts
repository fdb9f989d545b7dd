import { describe, expect, test } from 'vitest';
import { commitWasRefused, mayTryAgain } from './faults.ts';
import { literal, openingStatements } from './setting.ts';

const fault = (code: string | undefined, message = 'fault', extra: object = {}) =>
  Object.assign(new Error(message), code === undefined ? {} : { code }, extra);

describe('which faults start an act again', () => {
  test.each([
    ['a serialization conflict', fault('40001'), true],
    ['a deadlock', fault('40P01'), true],
    ['a server that became a standby', fault('25006'), true],
    ['a server that is stopping', fault('57P01'), true],
    ['a server that is starting', fault('57P03'), true],
    ['a connection exception', fault('08006'), true],
    ['a reset connection', fault('ECONNRESET'), true],
    ['no socket to connect to', fault('ENOENT', 'connect ENOENT /x', { syscall: 'connect' }), true],
    ['the driver lost it', fault(undefined, 'Connection terminated unexpectedly'), true],
    ['a file that is missing', fault('ENOENT', 'open x', { syscall: 'open' }), false],
    ['a unique key', fault('23505'), false],
    ['a statement that took too long', fault('57014'), false],
    ['a bug', new TypeError('x is undefined'), false],
    ['no error at all', 'text', false],
  ])('%s', (_, what, expected) => expect(mayTryAgain(what)).toBe(expected));

  test('COMMIT refused by a constraint is a no; a server that stopped meanwhile is an unknown', () => {
    expect(commitWasRefused(fault('23503'))).toBe(true);
    expect(commitWasRefused(fault('40001'))).toBe(true);
    expect(commitWasRefused(fault('57P01'))).toBe(false);
    expect(commitWasRefused(fault('40003'))).toBe(false);
    expect(commitWasRefused(fault('ECONNRESET'))).toBe(false);
  });
});

describe('values that become text', () => {
  test('a quote is doubled, a backslash stays, a NUL is refused', () => {
    expect(literal("O'Brien'; drop table x; --")).toBe("'O''Brien''; drop table x; --'");
    expect(literal('a\\b')).toBe("'a\\b'");
    expect(() => literal('a\0b')).toThrow(TypeError);
  });

  test('only `set local` opens an act', () => {
    const text = openingStatements({
      role: 'duixian_app',
      citus: true,
      statementTimeoutMs: 1,
      idleTimeoutMs: 1,
      readOnly: false,
      bound: undefined,
    });
    expect(
      text
        .split('; ')
        .slice(1)
        .every((statement) => statement.startsWith('set local ')),
    ).toBe(true);
    expect(text).toContain("set local citus.propagate_set_commands = 'local'");
  });
});
