import { newCaseNumber, printCaseNumber } from '@duixian/cases/rules/case-number';
import type { PlannedCase } from './plan.ts';

export function caseNumberText(one: PlannedCase): string {
  return printCaseNumber(newCaseNumber(one.year, one.court.code, '执', one.serial));
}
