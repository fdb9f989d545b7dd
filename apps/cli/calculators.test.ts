import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distributeCommands } from './distribute.ts';
import { feeCommands } from './fee.ts';
import { interestCommands } from './interest.ts';
import { runCommand } from './run.ts';

const COMMANDS = [...interestCommands, ...feeCommands, ...distributeCommands];
const EXAMPLES = join(import.meta.dirname, '../../docs/examples/calculators');

async function run(...argv: string[]) {
  const ran = await runCommand(COMMANDS, [...argv, '--json']);
  return { code: ran.code, reply: JSON.parse(ran.out) };
}

async function written(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'calculator-')), 'case.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const CASE = { asOf: '2026-03-11', items: [{ amount: '1000000', dueOn: '2026-03-01' }] };
const PLAN = { debtor: 'natural-person', pools: [{ amount: '100' }], claims: [{ id: 'a', amount: '100' }] };

describe('the examples of docs/calculators.md', async () => {
  const files = (await readdir(EXAMPLES)).filter((file) => file.endsWith('.json') && !file.endsWith('.result.json'));

  test('there are some of both kinds', () => {
    expect(files.filter((file) => file.startsWith('interest-')).length).toBeGreaterThan(3);
    expect(files.filter((file) => file.startsWith('distribute-')).length).toBeGreaterThan(1);
  });

  test.each(files)('%s gives what is printed beside it', async (file) => {
    const command = file.startsWith('interest-') ? 'interest' : 'distribute';
    const { code, reply } = await run(command, join(EXAMPLES, file));
    expect(code).toBe(0);
    const kept =
      process.env.DUIXIAN_WRITE_EXAMPLES === 'yes'
        ? undefined
        : await readFile(join(EXAMPLES, file.replace('.json', '.result.json')), 'utf8');
    if (kept === undefined)
      await writeFile(join(EXAMPLES, file.replace('.json', '.result.json')), `${JSON.stringify(reply, undefined, 2)}\n`);
    else expect(reply).toEqual(JSON.parse(kept));
  });

  test.each(files)('%s can be computed again from the input its result keeps', async (file) => {
    const command = file.startsWith('interest-') ? 'interest' : 'distribute';
    const first = await run(command, join(EXAMPLES, file));
    const again = await run(command, await written(first.reply.input));
    expect(again.reply).toEqual(first.reply);
  });
});

test('the cases printed in docs/calculators.md are computed as well', async () => {
  const page = await readFile(join(EXAMPLES, '../../calculators.md'), 'utf8');
  const printed = Array.from(page.matchAll(/```json\n([^`]+)```/g), ([, text = '']) => text);
  expect(printed).toHaveLength(2);
  for (const text of printed) {
    const { code } = await run(text.includes('"pools"') ? 'distribute' : 'interest', await written(text));
    expect(code).toBe(0);
  }
});

describe('interest', () => {
  test('法释〔2014〕8号第一至三条: a case in three lines', async () => {
    const { code, reply } = await run('interest', await written(CASE));
    expect([code, reply.owed.doubled, reply.owed.total.yuan]).toEqual([0, { yuan: '1750.00', fen: '175000' }, '1001750.00']);
    expect(reply.lines[0]).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-03-11', days: 10, amount: { yuan: '1750.00' } });
    expect(reply.lines[0].basis[0]).toContain('第一条');
  });

  test.each([['1,000,000.00'], ['¥1000000'], ['100万元'], [1_000_000], [{ fen: '100000000' }], ['100000000分'], ['１００００００']])(
    'an amount may be written %j',
    async (amount) => {
      const { reply } = await run('interest', await written({ ...CASE, items: [{ amount, dueOn: '2026/3/1' }] }));
      expect(reply.owed.principal.fen).toBe('100000000');
    },
  );

  test.each(['0.05%', '0.5‰', '5‱', '万分之五', '万分之5', '5/10000', '０.０５％'])('a rate may be written %s', async (daily) => {
    const { reply } = await run(
      'interest',
      await written({ ...CASE, interest: [{ segments: [{ from: '2026-03-01', rate: { daily } }] }] }),
    );
    expect([reply.lines[0].rate.text, reply.owed.interest.yuan]).toEqual(['0.05%', '5000.00']);
  });

  test.each([
    { daily: '万分之一点七五', text: '0.0175%' },
    { daily: '千分之十二', text: '1.2%' },
    { daily: '百分之二十四', text: '24%' },
    { daily: '百分之十', text: '10%' },
  ])('$daily is $text', async ({ daily, text }) => {
    const { reply } = await run(
      'interest',
      await written({ ...CASE, interest: [{ segments: [{ from: '2026-03-01', rate: { daily } }] }] }),
    );
    expect(reply.lines[0].rate.text).toBe(text);
  });

  test.each([
    { given: { ...CASE, items: [{ amount: '12.345', dueOn: '2026-03-01' }] }, path: 'items[0].amount', because: 'three decimals' },
    { given: { ...CASE, items: [{ amount: '-5', dueOn: '2026-03-01' }] }, path: 'items[0].amount', because: 'a negative amount' },
    {
      given: { ...CASE, items: [{ amount: '1,00', dueOn: '2026-03-01' }] },
      path: 'items[0].amount',
      because: 'a comma in the wrong place',
    },
    { given: { ...CASE, asOf: '2026-02-30' }, path: 'asOf', because: 'no such day' },
    { given: { ...CASE, asof: '2026-02-03' }, path: '', because: 'a key nobody knows' },
    { given: { asOf: CASE.asOf, items: [] }, path: 'items', because: 'nothing is owed' },
    { given: { ...CASE, version: 2 }, path: 'version', because: 'written for another version' },
    { given: { ...CASE, items: [{ amount: '1' }] }, path: 'items[0]', because: 'no due day' },
    {
      given: { ...CASE, interest: [{ segments: [{ from: '2026-01-01', rate: { annual: '6' } }] }] },
      path: 'interest[0].segments[0].rate.annual',
      because: 'a rate without its unit',
    },
    {
      given: { ...CASE, interest: [{ segments: [{ from: '2026-01-01', rate: { annual: '6%', daily: '1‱' } }] }] },
      path: 'interest[0].segments[0].rate',
      because: 'two rates at once',
    },
    {
      given: {
        ...CASE,
        interest: [
          {
            segments: [
              { from: '2026-02-01', rate: { annual: '6%' } },
              { from: '2026-01-01', rate: { annual: '6%' } },
            ],
          },
        ],
      },
      path: 'interest[0].segments',
      because: 'segments out of order',
    },
    {
      given: {
        ...CASE,
        interest: [
          {
            segments: [
              { from: '2026-01-01', to: '2026-02-10', rate: { annual: '6%' } },
              { from: '2026-02-01', rate: { annual: '6%' } },
            ],
          },
        ],
      },
      path: 'interest[0].segments',
      because: 'segments that overlap',
    },
    { given: { ...CASE, order: { agreed: ['principal'] } }, path: 'order.agreed', because: 'an order that forgets a bucket' },
    {
      given: {
        ...CASE,
        payments: [
          { id: 'a', amount: '1', on: '2026-03-02' },
          { id: 'a', amount: '1', on: '2026-03-02' },
        ],
      },
      path: 'payments[1].id',
      because: 'a payment listed twice',
    },
  ])('refused with the path $path: $because', async ({ given, path }) => {
    const { code, reply } = await run('interest', await written(given));
    expect([code, reply.refusal.kind, reply.refusal.problems[0].path]).toEqual([1, 'input-unusable', path]);
    expect(reply.refusal.problems[0].line).toBe(1);
  });

  test.each([
    { given: { ...CASE, payments: [{ amount: '1', on: '2026-03-12' }] }, kind: 'payment-after-as-of' },
    { given: { ...CASE, payments: [{ amount: '1', on: '2026-03-02', toward: 'x' }] }, kind: 'payment-toward-unknown-item' },
    { given: { ...CASE, items: [{ amount: '0', dueOn: '2026-03-01' }] }, kind: 'item-amount-not-positive' },
    { given: { ...CASE, currency: 'USD', convertToYuan: [{ on: '2026-03-05', yuanPerUnit: '7' }] }, kind: 'mid-rate-missing' },
    { given: { ...CASE, items: [{ amount: '1', dueOn: '2005-03-01' }] }, kind: 'rate-not-loaded' },
    { given: { ...CASE, stays: [{ ground: 'retrial-stay', from: '2026-03-05', to: '2026-03-04' }] }, kind: 'stay-ends-before-it-begins' },
  ])('refused by the law or the facts: $kind', async ({ given, kind }) => {
    const { code, reply } = await run('interest', await written(given));
    expect([code, reply.refusal.kind]).toEqual([1, kind]);
  });

  test('an LPR that was never published names its first day; the quote may be given in the file', async () => {
    const floating = { ...CASE, asOf: '2026-10-25', interest: [{ segments: [{ from: '2026-09-01', rate: { lpr: '1y' } }] }] };
    const refused = await run('interest', await written(floating));
    expect(refused.reply.refusal).toMatchObject({ kind: 'rate-not-loaded', from: '2026-09-20', knownThrough: '2026-09-19' });
    const quotes = ['2026-09-21', '2026-10-20'].map((from) => ({ from, oneYear: '3%', fiveYear: '3.5%' }));
    const computed = await run('interest', await written({ ...floating, rates: { lpr: quotes } }));
    expect([computed.code, computed.reply.lines[0].days]).toEqual([0, 54]);
  });

  test.each([
    { given: { ...CASE, items: [] }, zh: '至少 1 项', en: 'at least 1 of them' },
    { given: { ...CASE, currency: 'usd' }, zh: '币种写三个大写字母', en: 'three capital letters' },
    { given: { items: CASE.items }, zh: '没有填写', en: 'is missing' },
    { given: { ...CASE, asof: '1' }, zh: '没有这样的键：asof', en: 'no such key: asof' },
    { given: { ...CASE, items: [{ amount: '-5', dueOn: '2026-03-01' }] }, zh: '金额不能是负数：-5', en: 'never negative: -5' },
    { given: { ...CASE, items: 7 }, zh: '应当是列表', en: 'must be a list' },
    { given: { ...CASE, items: [{ ...CASE.items[0], kind: 'cat' }] }, zh: '只能是：principal', en: 'must be one of: principal' },
  ])('what is wrong with a file is said in each language alone: $zh', async ({ given, zh, en }) => {
    const { refusal, words } = (await run('interest', await written(given))).reply;
    expect([words.zh, words.en]).toEqual([expect.stringContaining(zh), expect.stringContaining(en)]);
    expect(words.zh.replace(/“[^”]*”/g, '')).not.toMatch(/expected|must|invalid|missing|never/i);
    expect(words.en).not.toMatch(/[\u4e00-\u9fff]/);
    expect([refusal.problems[0].reason, refusal.problems[0].reasonZh]).toEqual([expect.stringContaining(en), expect.stringContaining(zh)]);
  });

  test('the line of a wrong place, of a key written twice, and of text that is no JSON', async () => {
    const wrong = await run(
      'interest',
      await written('{\n "asOf": "2026-01-01",\n "items": [\n  {"amount": "x", "dueOn": "2026-01-01"}]\n}'),
    );
    expect(wrong.reply.refusal.problems[0]).toMatchObject({ line: 4, path: 'items[0].amount' });
    const twice = await run('interest', await written('{\n "asOf": "2026-01-01",\n "asOf": "2026-01-02"}'));
    expect(twice.reply.refusal).toEqual({ kind: 'key-listed-twice', line: 3, path: 'asOf' });
    const broken = await run('interest', await written('{\n "asOf": 2026-01-01}'));
    expect(broken.reply.refusal).toMatchObject({ kind: 'not-json', line: 2 });
    expect((await run('interest', '/nowhere.json')).reply.refusal.kind).toBe('no-such-file');
    expect((await run('interest')).reply.refusal.kind).toBe('argument-unusable');
  });

  test('a number too long for a machine number keeps its fen', async () => {
    const { reply } = await run(
      'interest',
      await written('{"asOf":"2026-03-01","items":[{"amount":123456789012345.67,"dueOn":"2026-03-01"}]}'),
    );
    expect(reply.owed.principal.yuan).toBe('123456789012345.67');
  });
});

describe('fee', () => {
  test.each([
    { argv: ['--kind', 'enforcement', '--amount', '12345.67'], fee: '85.19', because: '50 and 1.5 % of what is above 10 000' },
    { argv: ['--kind', 'enforcement', '--amount', '12,345.67'], fee: '85.19', because: 'the same with its comma' },
    { argv: ['--kind', 'enforcement', '--amount', '1234567分'], fee: '85.19', because: 'the same in fen' },
    { argv: ['--kind', 'preservation', '--amount', '896001'], fee: '5000.00', because: 'the ceiling' },
    { argv: ['--kind', 'preservation', '--without-amount'], fee: '30.00', because: 'no amount' },
    {
      argv: ['--kind', 'enforcement', '--without-amount', '--provincial', '500'],
      fee: '500.00',
      because: 'no amount, the figure of the province',
    },
  ])('诉讼费用交纳办法第十四条 $argv: $because', async ({ argv, fee }) => {
    const { code, reply } = await run('fee', ...argv);
    expect([code, reply.fee.yuan]).toEqual([0, fee]);
  });

  test.each([
    { argv: ['--kind', 'acceptance', '--amount', '1'], kind: 'argument-unusable' },
    { argv: ['--kind', 'enforcement'], kind: 'argument-unusable' },
    { argv: ['--kind', 'enforcement', '--amount', '0'], kind: 'amount-not-positive' },
    { argv: ['--kind', 'enforcement', '--amount', '1.234'], kind: 'argument-unusable' },
    { argv: ['--kind', 'enforcement', '--amount', '-1'], kind: 'argument-unusable' },
    { argv: ['--kind', 'enforcement', '--without-amount', '--provincial', '501'], kind: 'flat-fee-outside-range' },
    { argv: ['--kind', 'enforcement', '--ammount', '5', '--amount', '5'], kind: 'unknown-option' },
  ])('refused $argv: $kind', async ({ argv, kind }) => {
    const { code, reply } = await run('fee', ...argv);
    expect([code, reply.refusal.kind]).toEqual([1, kind]);
  });
});

describe('distribute', () => {
  test('the smallest plan', async () => {
    const { code, reply } = await run('distribute', await written(PLAN));
    expect([code, reply.claims[0].paid.yuan, reply.rules.id]).toEqual([0, '100.00', 'national']);
  });

  test.each([
    { given: { ...PLAN, rules: 'mars-2030' }, path: 'rules' },
    { given: { ...PLAN, debtor: 'cat' }, path: 'debtor' },
    { given: { ...PLAN, claims: [{ id: 'a', amount: 'x' }] }, path: 'claims[0].amount' },
    {
      given: {
        ...PLAN,
        pools: [
          { id: 'a', amount: '1' },
          { id: 'b', amount: '1' },
        ],
        claims: [{ id: 'a', amount: '1', priority: { kind: 'lien' } }],
      },
      path: 'claims[0].priority.pool',
    },
  ])('refused with the path $path', async ({ given, path }) => {
    const { code, reply } = await run('distribute', await written(given));
    expect([code, reply.refusal.kind, reply.refusal.problems[0].path]).toEqual([1, 'input-unusable', path]);
  });

  test.each([
    { given: { ...PLAN, debtor: 'enterprise-in-bankruptcy' }, kind: 'debtor-in-bankruptcy' },
    { given: { ...PLAN, bonusPercent: 10 }, kind: 'bonus-not-allowed' },
    { given: { ...PLAN, claims: [...PLAN.claims, ...PLAN.claims] }, kind: 'listed-twice' },
    { given: { ...PLAN, claims: [{ id: 'a', amount: '1', kind: 'fine' }] }, kind: 'criminal-claim-in-civil-distribution' },
    { given: { ...PLAN, claims: [{ id: 'a', amount: '1', priority: { kind: 'lien', pool: 'x' } }] }, kind: 'priority-on-unknown-pool' },
  ])('refused by the law or the facts: $kind', async ({ given, kind }) => {
    const { code, reply } = await run('distribute', await written(given));
    expect([code, reply.refusal.kind]).toEqual([1, kind]);
  });
});

test.each(['interest', 'fee', 'distribute'])('%s --schema prints a JSON schema and nothing else', async (command) => {
  for (const argv of [
    [command, '--schema'],
    [command, '--schema', '--json'],
  ]) {
    const ran = await runCommand(COMMANDS, argv);
    expect(JSON.parse(ran.out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  }
});
