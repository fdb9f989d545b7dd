import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { prefillCommands } from './prefill.ts';
import { runCommand } from './run.ts';

async function prefill(name: string, content: string | Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'prefill-')), name);
  await writeFile(path, content);
  const ran = await runCommand(prefillCommands, ['prefill', path, '--json']);
  return { code: ran.code, reply: JSON.parse(ran.out) };
}

describe('prefill prints a judgment in the exchange schema', () => {
  test('the judgment to paste that the README names is read whole', async () => {
    const example = fileURLToPath(new URL('../../docs/examples/judgment.txt', import.meta.url));
    const ran = await runCommand(prefillCommands, ['prefill', example, '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({
      case_number: '（2026）衡0101民初501号',
      parties: [{ name: '衡江沐阳机电有限公司' }, { name: '陆某' }],
      monetary_obligations: [{ amount_fen: '12000000' }],
    });
  });

  test('sums in fen as text, parties by id, days as days', async () => {
    const { code, reply } = await prefill(
      'a.txt',
      '民事判决书\n一、被告赵六于本判决生效之日起十日内支付原告衡江沐阳机电有限公司货款12万元。',
    );
    expect(code).toBe(0);
    expect(reply).toMatchObject({
      document_kind: 'civil_judgment',
      parties: [
        { id: 'P1', name: '衡江沐阳机电有限公司', enforcement_role: 'applicant' },
        { id: 'P2', name: '赵六', enforcement_role: 'respondent' },
      ],
      monetary_obligations: [
        { amount_fen: '12000000', creditors: ['P1'], debtors: ['P2'], due: { type: 'days_after_effective', days: 10, date: null } },
      ],
      has_enforceable_content: true,
    });
  });

  test('a file it cannot read ends with 1 and the name of the refusal', async () => {
    const picture = await prefill('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    expect([picture.code, picture.reply.refusal.kind]).toEqual([1, 'unknown-file-kind']);
    const absent = await runCommand(prefillCommands, ['prefill', '/nowhere/a.txt', '--json']);
    expect([absent.code, JSON.parse(absent.out).refusal.kind]).toEqual([1, 'no-such-file']);
  });
});
