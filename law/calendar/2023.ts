import type { CalendarYear } from '../calendar-year.ts';

/** 2023年法定休息日 · Official off days and make-up working days of 2023. */
export const CALENDAR_2023: CalendarYear = {
  year: 2023,
  notice: { numbers: ['国办发明电〔2022〕16号'], issuedOn: '2022-12-08', verified: true },
  off: [
    { from: '2023-01-01', to: '2023-01-02', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2023-01-21', to: '2023-01-27', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2023-04-05', to: '2023-04-05', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2023-04-29', to: '2023-05-03', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2023-06-22', to: '2023-06-24', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2023-09-29', to: '2023-10-06', nameZh: '国庆节、中秋节', nameEn: 'National Day and Mid-Autumn Festival' },
  ],
  work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
};
