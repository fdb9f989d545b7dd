import type { DocumentKind, DocumentTemplate } from '../rules/document-template.ts';
import { closingNotice } from './closing-notice.ts';
import { deductAssistanceNotice, freezeAssistanceNotice } from './deposit-assistance-notice.ts';
import { enforcementNotice } from './enforcement-notice.ts';
import { freezeDeductRuling } from './freeze-deduct-ruling.ts';
import { payoutApprovalForm } from './payout-approval-form.ts';
import { propertyReportOrder } from './property-report-order.ts';

/** 文书库 · Every kind of paper the office makes. A kind without a template does not compile. */
export const LIBRARY: { readonly [K in DocumentKind]: DocumentTemplate } = {
  'enforcement-notice': enforcementNotice,
  'property-report-order': propertyReportOrder,
  'freeze-deduct-ruling': freezeDeductRuling,
  'freeze-assistance-notice': freezeAssistanceNotice,
  'deduct-assistance-notice': deductAssistanceNotice,
  'closing-notice': closingNotice,
  'payout-approval-form': payoutApprovalForm,
};
