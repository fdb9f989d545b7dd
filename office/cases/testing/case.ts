import type { Ctx } from '@duixian/audit/act';
import type { Desk } from '@duixian/audit/testing/desk';
import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { giveTo, moveTo, placeInLane } from '../commands/move-case.ts';
import { allotNumber, openCase } from '../commands/open-case.ts';
import type { NewCase } from '../rules/new-case.ts';

/** A filed case for database tests: a company claims 100 000 yuan and 5 % a year from a person. */
export async function fileTestCase(desk: Desk, over: Partial<NewCase> & { filedOn?: LegalDay; courtCode?: string } = {}): Promise<CaseId> {
  const filed = await desk.act(async (ctx) => ok(await fileIn(ctx, over)));
  assert(filed.ok, 'a test case can be filed');
  return filed.value;
}

async function fileIn(ctx: Ctx, over: Partial<NewCase> & { courtCode?: string }): Promise<CaseId> {
  const court: CourtId = over.court ?? courtIdFrom(2);
  const filedOn = over.filedOn ?? ctx.today;
  const { courtCode = court === 3 ? '衡0102' : '衡0101', ...fields } = over;
  const number = await allotNumber(ctx, { court, courtCode, typeWord: '执', year: filedOn.year });
  const caseId = ctx.newId<'case'>();
  await openCase(ctx, {
    caseId,
    court,
    ...number,
    appliedOn: filedOn,
    filedOn,
    title: {
      court: '衡江市临水区人民法院',
      number: '（2026）衡0101民初88号',
      kind: 'civil_judgment',
      effectiveOn: day('2026-06-01'),
      performanceEndsOn: day('2026-06-11'),
    },
    cause: '买卖合同纠纷',
    claim: fen(10_000_000n),
    accountNumber: `6228${String(number.serial).padStart(12, '0')}${court}`,
    parties: [
      {
        partyId: ctx.newId<'party'>(),
        role: 'applicant',
        kind: 'company',
        name: '衡江沐阳机电有限公司',
        identityKind: 'credit-code',
        identityNumber: '91350100M000100Y43',
        phone: null,
        address: null,
        service: null,
        payee: { name: '衡江沐阳机电有限公司', bank: '衡江银行临水支行', account: '8000123456789', confirmedOn: filedOn },
      },
      {
        partyId: ctx.newId<'party'>(),
        role: 'debtor',
        kind: 'person',
        name: '陆某',
        identityKind: 'resident',
        identityNumber: '11010519491231002X',
        phone: '13800138000',
        address: '衡江市临水区',
        service: { channel: 'sms', address: '13800138000', consentOn: filedOn },
        payee: null,
      },
    ],
    obligations: [
      {
        obligationId: ctx.newId<'obligation'>(),
        kind: 'price',
        label: '货款',
        amount: fen(10_000_000n),
        earnsDoubled: true,
        interest: {
          words: '并按年利率5%支付自2026年1月1日起至实际清偿之日止的利息',
          segments: [
            {
              base: null,
              rate: { kind: 'annual', rate: { numerator: 5n, denominator: 100n } },
              from: day('2026-01-01'),
              until: { kind: 'day-of-payment' },
            },
          ],
        },
        passage: null,
      },
    ],
    ...fields,
  });
  return caseId;
}

/** Moves a fresh case on to enforcement under an officer, as triage and assignment would. */
export async function bringToEnforcement(desk: Desk, caseId: CaseId, to: Parameters<typeof giveTo>[2]): Promise<void> {
  const moved = await desk.act(async (ctx) => {
    for (const stage of ['search', 'triage'] as const) assert((await moveTo(ctx, caseId, stage)).ok, stage);
    assert((await placeInLane(ctx, caseId, 'ordinary')).ok, 'lane');
    return giveTo(ctx, caseId, to);
  });
  assert(moved.ok, 'a test case reaches enforcement');
}
