import type { CalendarYear } from '../calendar-year.ts';

/** 2020年法定休息日 · Official off days and make-up working days of 2020. */
export const CALENDAR_2020: CalendarYear = {
  year: 2020,
  notice: { numbers: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'], issuedOn: '2019-11-21', verified: true },
  off: [
    { from: '2020-01-01', to: '2020-01-01', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2020-01-24', to: '2020-02-02', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2020-04-04', to: '2020-04-06', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2020-05-01', to: '2020-05-05', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2020-06-25', to: '2020-06-27', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2020-10-01', to: '2020-10-08', nameZh: '国庆节、中秋节', nameEn: 'National Day and Mid-Autumn Festival' },
  ],
  work: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
};
