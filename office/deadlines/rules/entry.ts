import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';

/** 补录 · Entered on a later day than it was done. */
export function isBackEntered(done: { readonly on: LegalDay; readonly enteredOn: LegalDay }): boolean {
  return isBefore(done.on, done.enteredOn);
}

/** 逾期完成 · Done after the last day, whenever it was entered: an act in time that was entered late is in time. */
export function isDoneLate(doneOn: LegalDay, dueOn: LegalDay | null): boolean {
  return dueOn !== null && isBefore(dueOn, doneOn);
}
