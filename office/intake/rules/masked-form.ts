import { masked, withoutNumbers } from '@duixian/cases/rules/masking';
import type { PersonId } from '@duixian/kernel/ids';
import type { ApplicationForm, ApplicationState, FormParty } from './application.ts';

/** 申请脱敏 · What was said, with the numbers of people and accounts masked, also where they stand in running text. */
export function maskedForm(form: ApplicationForm): ApplicationForm {
  return {
    ...form,
    parties: form.parties.map(maskedParty),
    obligations: form.obligations.map((sum) => ({ ...sum, passage: sum.passage === null ? null : withoutNumbers(sum.passage) })),
    acts: withoutNumbers(form.acts),
    leads: withoutNumbers(form.leads),
    told: {
      performed: withoutNumbers(form.told.performed),
      whereabouts: withoutNumbers(form.told.whereabouts),
      wishes: withoutNumbers(form.told.wishes),
    },
  };
}

function maskedParty(party: FormParty): FormParty {
  const { service, payee } = party;
  return {
    ...party,
    identityNumber: masked(party.identityNumber),
    phone: masked(party.phone),
    service: service && { ...service, address: service.channel === 'sms' ? masked(service.address) : service.address },
    payee: payee && { ...payee, account: masked(payee.account) },
  };
}

/** 本人录入 · Before it is filed, what one typed oneself is one's own typing; from then on, and for anybody else, it is data of a case. */
export function isOwnTyping(of: { readonly state: ApplicationState; readonly savedBy: PersonId }, person: PersonId): boolean {
  return of.state === 'received' && of.savedBy === person;
}
