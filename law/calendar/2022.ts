import type { CalendarYear } from '../calendar-year.ts';

/** 2022年法定休息日 · Official off days and make-up working days of 2022. */
export const CALENDAR_2022: CalendarYear = {
  year: 2022,
  notice: { numbers: ['国办发明电〔2021〕11号', '国办发明电〔2022〕16号'], issuedOn: '2021-10-25', verified: true },
  off: [
    { from: '2022-01-01', to: '2022-01-03', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2022-01-31', to: '2022-02-06', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2022-04-03', to: '2022-04-05', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2022-04-30', to: '2022-05-04', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2022-06-03', to: '2022-06-05', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2022-09-10', to: '2022-09-12', nameZh: '中秋节', nameEn: 'Mid-Autumn Festival' },
    { from: '2022-10-01', to: '2022-10-07', nameZh: '国庆节', nameEn: 'National Day' },
    { from: '2022-12-31', to: '2022-12-31', nameZh: '元旦', nameEn: "New Year's Day" },
  ],
  work: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
};
