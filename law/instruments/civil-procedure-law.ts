import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

const NAME = { nameZh: '中华人民共和国民事诉讼法', nameEn: 'Civil Procedure Law', rank: 'law' } as const;

/** 民事诉讼法（2023修正） · The edition in force. */
export const civilProcedureLaw = instrument({
  ...NAME,
  number: '主席令第十一号（2023-09-01）',
  edition: '2023修正',
  inForceFrom: day('2024-01-01'),
  inForceTo: null,
  datesVerified: true,
});

/** 民事诉讼法（2021修正） · Enforcement articles stand four numbers lower than in 2023. */
export const civilProcedureLaw2021 = instrument({
  ...NAME,
  number: '主席令第一〇六号（2021-12-24）',
  edition: '2021修正',
  inForceFrom: day('2022-01-01'),
  inForceTo: day('2023-12-31'),
  datesVerified: false,
});

/** 民事诉讼法（2017修正） · Enforcement articles stand eleven numbers lower than in 2023. */
export const civilProcedureLaw2017 = instrument({
  ...NAME,
  number: '主席令第七十一号（2017-06-27）',
  edition: '2017修正',
  inForceFrom: day('2017-07-01'),
  inForceTo: day('2021-12-31'),
  datesVerified: false,
});
