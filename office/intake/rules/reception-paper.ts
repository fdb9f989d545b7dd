import type { LegalDay } from '@duixian/kernel/legal-day';
import type { ApplicationForm } from './application.ts';
import { askedAndAnswered, dayOnRecord } from './reception-record.ts';

export interface ReceptionFacts {
  readonly windowZh: string;
  readonly courtZh: string;
  readonly receivedOn: LegalDay;
  readonly receivedByName: string;
  readonly caseNumber: string | null;
  readonly version: number;
  readonly form: ApplicationForm;
}

/** 初次接待笔录用纸 · The first reception as it is printed, read out and signed; the same facts give the same bytes. */
export function receptionPaper(of: ReceptionFacts) {
  return {
    title: '初次接待笔录',
    court: of.windowZh,
    number: of.caseNumber ?? '（尚未编立案号）',
    head: [
      { label: '接待时间', value: dayOnRecord(of.receivedOn) },
      { label: '接待窗口', value: of.windowZh },
      { label: '首问接待人', value: of.receivedByName },
      { label: '受理法院', value: of.courtZh },
    ],
    version: `申请第${of.version}版`,
    rows: askedAndAnswered(of.form),
    signatures: ['申请执行人（签名、捺印或者盖章）', '首问接待人（签名）'],
  };
}
