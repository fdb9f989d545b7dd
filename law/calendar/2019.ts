import type { CalendarYear } from '../calendar-year.ts';

/** 2019年法定休息日 · Official off days and make-up working days of 2019. */
export const CALENDAR_2019: CalendarYear = {
  year: 2019,
  notice: { numbers: ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'], issuedOn: '2018-12-06', verified: false },
  off: [
    { from: '2019-01-01', to: '2019-01-01', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2019-02-04', to: '2019-02-10', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2019-04-05', to: '2019-04-07', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2019-05-01', to: '2019-05-04', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2019-06-07', to: '2019-06-09', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2019-09-13', to: '2019-09-15', nameZh: '中秋节', nameEn: 'Mid-Autumn Festival' },
    { from: '2019-10-01', to: '2019-10-07', nameZh: '国庆节', nameEn: 'National Day' },
  ],
  work: ['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
};
