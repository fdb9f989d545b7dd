import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import type { Tx } from '@duixian/postgres/tx';
import { z } from 'zod';
import { applicationForm } from '../form-json.ts';
import type { ApplicationForm } from '../rules/application.ts';
import { type FormPlace, placeText } from '../rules/form-place.ts';

/** 密存申请 · A whole form as one sealed text: it holds identity numbers, accounts and addresses of people who have no case yet. */
export function sealedForm(tx: Tx, form: ApplicationForm, place: FormPlace): string {
  return sealJson(tx, z.encode(applicationForm, form), placeText(place));
}

/** Opened again; a form from before forms were sealed is read as it is. */
export function formFrom(tx: Tx, stored: unknown, place: FormPlace): ApplicationForm {
  return applicationForm.parse(openJson(tx, stored, placeText(place)));
}
