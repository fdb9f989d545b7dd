import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { type ApplicationForm, NOTHING_TOLD } from '../rules/application.ts';

/** A complete form for tests: a company claims 120 000 yuan from a person under a judgment of the first basic court. */
export function testForm(over: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    court: courtIdFrom(2),
    appliedOn: day('2026-09-01'),
    title: {
      court: '衡江市临水区人民法院',
      number: '（2026）衡0101民初88号',
      kind: 'civil_judgment',
      effectiveOn: day('2026-06-01'),
      performanceEndsOn: day('2026-06-11'),
    },
    cause: '买卖合同纠纷',
    parties: [
      {
        role: 'applicant',
        kind: 'company',
        name: '衡江沐阳机电有限公司',
        identityKind: 'credit-code',
        identityNumber: '91350100M000100Y43',
        phone: '0770-6221234',
        address: '衡江市临水区沐阳路1号',
        service: { channel: 'sms', address: '13800138000', consentOn: day('2026-09-01') },
        payee: { name: '衡江沐阳机电有限公司', bank: '衡江银行临水支行', account: '8000123456789', confirmedOn: day('2026-09-01') },
      },
      {
        role: 'debtor',
        kind: 'person',
        name: '陆某',
        identityKind: 'resident',
        identityNumber: '11010519491231002X',
        phone: '',
        address: '衡江市临水区',
        service: null,
        payee: null,
      },
    ],
    obligations: [{ kind: 'price', label: '货款', amount: fen(12_000_000n), earnsDoubled: true, interest: null, passage: null }],
    acts: '',
    leads: '',
    told: NOTHING_TOLD,
    risksTold: true,
    ...over,
  };
}

/** Another title, so that forms of one test do not look like one filing sent twice. */
export function testTitle(serial: number): ApplicationForm['title'] {
  return { ...testForm().title, number: `（2026）衡0101民初${serial}号` };
}
