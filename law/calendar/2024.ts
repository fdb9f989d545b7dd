import type { CalendarYear } from '../calendar-year.ts';

/** 2024年法定休息日 · Official off days and make-up working days of 2024. */
export const CALENDAR_2024: CalendarYear = {
  year: 2024,
  notice: { numbers: ['国办发明电〔2023〕7号'], issuedOn: '2023-10-25', verified: true },
  off: [
    { from: '2024-01-01', to: '2024-01-01', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2024-02-10', to: '2024-02-17', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2024-04-04', to: '2024-04-06', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2024-05-01', to: '2024-05-05', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2024-06-10', to: '2024-06-10', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2024-09-15', to: '2024-09-17', nameZh: '中秋节', nameEn: 'Mid-Autumn Festival' },
    { from: '2024-10-01', to: '2024-10-07', nameZh: '国庆节', nameEn: 'National Day' },
  ],
  work: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
};
