import type { CalendarYear } from '../calendar-year.ts';

/** 2021年法定休息日 · Official off days and make-up working days of 2021. */
export const CALENDAR_2021: CalendarYear = {
  year: 2021,
  notice: { numbers: ['国办发明电〔2020〕27号'], issuedOn: '2020-11-25', verified: true },
  off: [
    { from: '2021-01-01', to: '2021-01-03', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2021-02-11', to: '2021-02-17', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2021-04-03', to: '2021-04-05', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2021-05-01', to: '2021-05-05', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2021-06-12', to: '2021-06-14', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2021-09-19', to: '2021-09-21', nameZh: '中秋节', nameEn: 'Mid-Autumn Festival' },
    { from: '2021-10-01', to: '2021-10-07', nameZh: '国庆节', nameEn: 'National Day' },
  ],
  work: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
};
