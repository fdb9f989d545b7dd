import { describe, expect, test } from 'vitest';
import { calendarCommands } from './calendar.ts';
import { caseNumberCommands } from './case-number.ts';
import { clockCommands } from './clock.ts';
import { identityCommands } from './identity.ts';
import { runCommand } from './run.ts';

const COMMANDS = [...clockCommands, ...calendarCommands, ...caseNumberCommands, ...identityCommands];

async function run(...argv: string[]) {
  const ran = await runCommand(COMMANDS, [...argv, '--json']);
  return { code: ran.code, reply: JSON.parse(ran.out) };
}

describe('what people ask without the server', () => {
  test('民事诉讼法第八十五条: clock due', async () => {
    const { code, reply } = await run('clock', 'due', 'objection-review', '--from', '2026-09-16');
    expect([code, reply.due]).toEqual([0, '2026-10-08']);
    expect(reply.rungs).toHaveLength(3);
  });

  test('法发〔2006〕35号第十三条: days of a stay, both ends included, move the end', async () => {
    const plain = await run('clock', 'due', 'term-6m', '--from=2024-02-29');
    const stayed = await run('clock', 'due', 'term-6m', '--from=2024-02-29', '--suspend', '2024-03-01..2024-03-10');
    expect([plain.reply.counted, stayed.reply.counted]).toEqual(['2024-08-29', '2024-09-08']);
  });

  test('the lines of a person end with the basis and the warnings', async () => {
    const ran = await runCommand(COMMANDS, ['clock', 'due', 'assign-judge', '--from', '2026-09-01', '--lang', 'en']);
    expect(ran.out).toContain('Last day: 2026-09-08');
    expect(ran.out).toContain('warning 2026-09-04 → officer');
  });

  test('法发〔2017〕6号第十条, made stricter by a court: --court takes a pack by its name', async () => {
    const law = await run('clock', 'due', 'money-30', '--from', '2026-09-02');
    const court = await run('clock', 'due', 'money-30', '--from', '2026-09-02', '--court', 'payout-15-days');
    expect([law.reply.due, court.reply.due]).toEqual(['2026-10-08', '2026-09-17']);
    expect(court.reply.rungs.map((rung: { on: string }) => rung.on)).toEqual(['2026-09-10', '2026-09-11', '2026-09-15']);
    expect(court.reply.proof.some((line: { en: string }) => line.en.startsWith("this court's rule is 15 days (the law: 30 days)"))).toBe(
      true,
    );
    const other = await run('clock', 'due', 'objection-review', '--from', '2026-09-16', '--court', 'payout-15-days');
    expect(other.reply.due).toBe('2026-10-08');
  });

  test('clock packs names every pack and its source', async () => {
    const { reply } = await run('clock', 'packs');
    expect(reply.packs.map((pack: { id: string }) => pack.id)).toContain('payout-5-10-workdays');
    const ran = await runCommand(COMMANDS, ['clock', 'packs', '--lang', 'en']);
    expect(ran.out).toContain('15 days (law 30 days)');
  });

  test('clock list knows every term', async () => expect((await run('clock', 'list')).reply.terms).toHaveLength(194));

  test.each([
    { argv: ['calendar', 'add-workdays', '2026-09-18', '5'], on: '2026-09-24', because: 'the make-up Sunday counts' },
    { argv: ['calendar', 'add-workdays', '2026-10-08', '-1'], on: '2026-09-30', because: 'backwards over National Day' },
  ])('calendar add-workdays reaches $on: $because', async ({ argv, on }) => expect((await run(...argv)).reply.on).toBe(on));

  test('casenumber parse and identity check', async () => {
    expect((await run('casenumber', 'parse', '(2026)衡0101执123号')).reply.printed).toBe('（2026）衡0101执123号');
    expect((await run('identity', 'check', '11010519491231002X')).reply.kind).toBe('resident');
    expect((await run('identity', 'check', '91350100M000100Y43')).reply.kind).toBe('credit-code');
  });
});

describe('a refused input ends with 1 and the name of the refusal', () => {
  test.each([
    { argv: ['clock', 'due', 'no-such-term', '--from', '2026-09-01'], kind: 'unknown-term' },
    { argv: ['clock', 'due', 'objection-review', '--from', '2026-02-30'], kind: 'argument-unusable' },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-11-21'], kind: 'calendar-not-loaded' },
    {
      argv: ['clock', 'due', 'objection-review', '--from', '2026-09-01', '--suspend', '2026-09-02..2026-09-03'],
      kind: 'term-not-pausable',
    },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--suspend', '2026-01-01..2026-01-09'], kind: 'pause-before-start' },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--suspend', '2026-02-09..2026-02-01'], kind: 'resume-before-pause' },
    {
      argv: ['clock', 'due', 'money-order', '--from', '2026-01-05', '--suspend', '2026-01-06..2026-01-07', '--ground', 'weather'],
      kind: 'ground-not-on-list',
    },
    { argv: ['clock', 'due', 'limitation', '--from', '2026-01-05', '--suspend', '2026-01-06..2026-01-07'], kind: 'ground-needed' },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--court', 'nowhere'], kind: 'unknown-court-pack' },
    { argv: ['calendar', 'add-workdays', '2026-12-30', '5'], kind: 'calendar-not-loaded' },
    { argv: ['calendar', 'show', '2027'], kind: 'calendar-not-loaded' },
    { argv: ['calendar', 'show', 'soon'], kind: 'argument-unusable' },
    { argv: ['casenumber', 'parse', 'nothing'], kind: 'not-a-case-number' },
    { argv: ['identity', 'check', '110105194912310021'], kind: 'resident-number-check' },
    { argv: ['what'], kind: 'unknown-command' },
  ])('$kind: $argv', async ({ argv, kind }) => {
    const { code, reply } = await run(...argv);
    expect([code, reply.ok, reply.refusal.kind]).toEqual([1, false, kind]);
  });

  test('without --json the refusal is a line on the error stream', async () => {
    const ran = await runCommand(COMMANDS, ['calendar', 'show', '2027']);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toMatch(/^拒绝 · refused: calendar-not-loaded/);
  });
});
