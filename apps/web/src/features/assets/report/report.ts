import type { caseReports } from '@duixian/assets/report-contract';
import type { Replied } from '@duixian/contract/endpoint';

export type ReportOrder = Replied<typeof caseReports>['orders'][number];

/** What is being done about an order. */
export type ReportAct =
  | { readonly act: 'order' }
  | { readonly act: 'first' | 'supplement' | 'extend' | 'judge'; readonly order: ReportOrder };
