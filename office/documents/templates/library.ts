import type { DocumentKind } from '../rules/document-kinds.ts';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { announcements } from './announcements.ts';
import { closingNotice } from './closing-notice.ts';
import { decisions } from './decisions.ts';
import { deductAssistanceNotice, freezeAssistanceNotice } from './deposit-assistance-notice.ts';
import { enforcementNotice } from './enforcement-notice.ts';
import { entrustments } from './entrustments.ts';
import { forms } from './forms.ts';
import { freezeDeductRuling } from './freeze-deduct-ruling.ts';
import { letters } from './letters.ts';
import { helpNotices } from './notices-to-help.ts';
import { partyNotices } from './notices-to-parties.ts';
import { orders } from './orders.ts';
import { payoutApprovalForm } from './payout-approval-form.ts';
import { plans } from './plans.ts';
import { propertyReportOrder } from './property-report-order.ts';
import { records } from './records.ts';
import { controlRulings } from './rulings-of-control.ts';
import { courseRulings } from './rulings-of-course.ts';
import { saleRulings } from './rulings-of-sale.ts';
import { summonses } from './summonses.ts';

/** 文书库 · Every kind of paper the office makes. A kind without a template does not compile. */
export const LIBRARY: { readonly [K in DocumentKind]: DocumentTemplate } = {
  'freeze-deduct-ruling': freezeDeductRuling,
  ...controlRulings,
  ...saleRulings,
  ...courseRulings,
  ...decisions,
  'property-report-order': propertyReportOrder,
  ...orders,
  'enforcement-notice': enforcementNotice,
  ...partyNotices,
  'freeze-assistance-notice': freezeAssistanceNotice,
  'deduct-assistance-notice': deductAssistanceNotice,
  ...helpNotices,
  'closing-notice': closingNotice,
  ...announcements,
  ...entrustments,
  ...letters,
  ...summonses,
  ...records,
  'payout-approval-form': payoutApprovalForm,
  ...forms,
  ...plans,
};
