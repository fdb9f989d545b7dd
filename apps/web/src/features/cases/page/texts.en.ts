import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  path: 'Stages',
  here: 'now',
  parties: {
    title: 'Parties',
    identity: 'Identity',
    contact: 'Telephone',
    address: 'Address',
    service: 'Electronic service',
    payee: 'Account to be paid',
    consent: 'consented in writing on {{on, day}}',
    noConsent: 'No consent to electronic service',
    confirmed: 'confirmed on {{on, day}}',
    noPayee: 'No account',
  },
  identities: { resident: 'Resident number', 'resident-id': 'Resident number', 'credit-code': 'Credit code', passport: 'Passport' },
  channels: {
    sms: 'Text message',
    email: 'E-mail',
    wechat: 'WeChat',
    'court-app': 'Court app',
    app: 'Court app',
    platform: 'Electronic service platform',
  },
  title: {
    title: 'Title',
    number: 'Number',
    court: 'Issued by',
    kind: 'Kind',
    effective: 'In force',
    performance: 'Time to perform ended',
  },
  titleKinds: {
    civil_judgment: 'Civil judgment',
    civil_mediation: 'Civil mediation',
    civil_ruling: 'Civil ruling',
    payment_order: 'Payment order',
    arbitral_award: 'Arbitral award',
    notarial_certificate: 'Notarial certificate',
    labour_award: 'Labour award',
  },
  obligations: {
    title: 'What is owed',
    label: 'Item',
    amount: 'Amount',
    interest: 'Interest as written',
    doubled: 'Doubled interest runs',
    noInterest: 'No interest',
    passage: 'Passage',
  },
};
