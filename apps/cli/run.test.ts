import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  test.each([
    { from: '2026-09-01T23:59', due: '2026-09-02', at: '2026-09-02 23:59', because: 'twenty-four hours from a minute before midnight' },
    { from: '2026-09-01T15:59:59Z', due: '2026-09-02', at: '2026-09-02 23:59', because: 'the same minute told in another zone' },
    { from: '2026-09-01T16:00:00Z', due: '2026-09-03', at: '2026-09-03 00:00', because: 'midnight in Shanghai is the next day' },
    { from: '2026-09-30T18:30', due: '2026-10-01', at: '2026-10-01 18:30', because: 'hours do not move over National Day' },
    { from: '2026-09-01', due: '2026-09-02', at: null, because: 'without an hour the day runs from 0:00' },
  ])('民诉法解释第一百八十条: told the family within 24 hours of $from, $because', async ({ from, due, at }) => {
    const { reply } = await run('clock', 'due', 'detention-family', '--from', from);
    expect([reply.due, reply.dueAt]).toEqual([due, at]);
  });

  test.each([
    { from: '2026-09-01T15:59:59Z', on: '2026-09-16', because: '23:59:59 in Shanghai' },
    { from: '2026-09-01T16:00:00Z', on: '2026-09-17', because: '0:00 of the next day in Shanghai' },
    { from: '2026-09-01T23:59:59', on: '2026-09-16', because: 'a time without a zone is court time' },
  ])('民法典第二百零三条: an objection of $from ends on $on, $because', async ({ from, on }) => {
    expect((await run('clock', 'due', 'objection-review', '--from', from)).reply.due).toBe(on);
  });

  test('执行程序解释第二十条: --interrupt makes the limitation run anew, twice', async () => {
    const demands = ['--interrupt', '2024-02-29', '--interrupt', '2022-12-01', '--interrupt-ground', 'demand'];
    const { reply } = await run('clock', 'due', 'limitation', '--from', '2021-06-01', ...demands);
    expect(reply.due).toBe('2026-02-28');
    expect(reply.basis[0]).toContain('（2023修正）第二百五十条');
    expect(reply.steps.filter((step: { kind: string }) => step.kind === 'interrupted')).toHaveLength(2);
  });

  test('法发〔2006〕35号第一条: --extend asks for longer, in time', async () => {
    const { reply } = await run('clock', 'due', 'term-6m', '--from', '2026-01-05', '--extend', '1m@2026-07-01');
    expect([reply.due, reply.counted]).toEqual(['2026-08-05', '2026-08-05']);
    const late = await run('clock', 'due', 'term-6m', '--from', '2026-01-05', '--extend', '1m@2026-07-07');
    expect(late.reply.refusal.kind).toBe('extension-too-late');
  });

  test('a suspension without a second day leaves the clock standing with what is left', async () => {
    const { reply } = await run('clock', 'due', 'term-6m', '--from', '2026-01-05', '--suspend', '2026-06-17..');
    expect([reply.due, reply.paused]).toEqual([null, { since: '2026-06-17', ground: 'stay', daysLeft: 19 }]);
  });

  test('two lawful clocks of one duty name each other and their documents', async () => {
    const officer = await run('clock', 'due', 'exec-notice-internal', '--from', '2026-09-01');
    const law = await run('clock', 'due', 'exec-notice-statutory', '--from', '2026-09-01');
    expect([officer.reply.due, law.reply.due]).toEqual(['2026-09-04', '2026-09-11']);
    expect(officer.reply.pairedWith).toMatchObject({ thisIs: 'warning', term: 'exec-notice-statutory' });
    expect(law.reply.pairedWith.basis[0]).toContain('期限的规定》第四条');
  });

  test.each([
    { from: '2021-12-31', days: 60, cites: '（2017修正）第九十二条', because: 'the old edition gave sixty days' },
    { from: '2022-01-01', days: 30, cites: '（2021修正）第九十五条', because: 'thirty since the edition of 2021' },
    { from: '2024-01-01', days: 30, cites: '（2023修正）第九十五条', because: 'the number stayed in 2023' },
  ])('service by public notice of $from: $because', async ({ from, days, cites }) => {
    const { reply } = await run('clock', 'due', 'service-by-notice', '--from', from);
    expect(reply.duration).toEqual({ value: days, unit: 'day' });
    expect(reply.basis[0]).toContain(cites);
  });

  test('a year from a file makes a day certain that was refused without it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'calendar-'));
    const file = join(folder, '2027.csv');
    await writeFile(file, "year,2027\nnotice,国办发明电〔2026〕8号,2026-11-20\noff,2027-01-01,2027-01-03,元旦,New Year's Day\n");
    const asked = ['clock', 'due', 'objection-review', '--from', '2026-12-17'];
    expect((await run(...asked)).reply.refusal).toEqual({ kind: 'calendar-not-loaded', year: 2027, atLeast: '2027-01-01' });
    expect((await run(...asked, '--calendar', file)).reply.due).toBe('2027-01-04');
    await writeFile(file, 'year,2027\nwork,2027-02-31\n');
    expect((await run(...asked, '--calendar', file)).reply.refusal.kind).toBe('field-missing');
    await rm(folder, { recursive: true });
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
    { argv: ['clock', 'due', 'objection-review', '--form', '2026-09-01'], kind: 'unknown-option' },
    { argv: ['clock', 'due', 'objection-review', '--from', '2026-09-01T24:01'], kind: 'argument-unusable' },
    { argv: ['clock', 'due', 'objection-review'], kind: 'argument-unusable' },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--suspend', '2026-02-01..2026-02-30'], kind: 'argument-unusable' },
    {
      argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--suspend', '2026-02-01..2026-02-09,2026-02-09..2026-02-10'],
      kind: 'pause-overlaps',
    },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--suspend', '2026-07-07..2026-07-09'], kind: 'pause-after-end' },
    { argv: ['clock', 'due', 'term-6m', '--from', '2026-01-05', '--extend', '1m'], kind: 'argument-unusable' },
    { argv: ['clock', 'due', 'limitation', '--from', '2026-01-05', '--interrupt', '2026-02-01'], kind: 'ground-needed' },
    { argv: ['clock', 'due', 'objection-review', '--from', '2026-09-01', '--calendar', 'nowhere.csv'], kind: 'argument-unusable' },
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
    if (argv[0] === 'clock' || argv[0] === 'calendar') {
      expect([reply.words?.zh, reply.words?.en].join(' ')).not.toMatch(/undefined|\{/);
      expect(reply.words.zh).toMatch(/[一-鿿]/);
    }
  });

  test('without --json the refusal is a line on the error stream', async () => {
    const ran = await runCommand(COMMANDS, ['calendar', 'show', '2027']);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toMatch(/^拒绝 · refused: calendar-not-loaded/);
    expect(ran.err).toContain('2027 年的放假安排尚未载入');
    expect(ran.err).toContain('the official calendar of 2027 is not loaded');
  });
});
