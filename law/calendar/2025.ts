import type { CalendarYear } from '../calendar-year.ts';

/** 2025年法定休息日 · Official off days and make-up working days of 2025. */
export const CALENDAR_2025: CalendarYear = {
  year: 2025,
  notice: { numbers: ['国办发明电〔2024〕12号'], issuedOn: '2024-11-12', verified: true },
  off: [
    { from: '2025-01-01', to: '2025-01-01', nameZh: '元旦', nameEn: "New Year's Day" },
    { from: '2025-01-28', to: '2025-02-04', nameZh: '春节', nameEn: 'Spring Festival' },
    { from: '2025-04-04', to: '2025-04-06', nameZh: '清明节', nameEn: 'Qingming Festival' },
    { from: '2025-05-01', to: '2025-05-05', nameZh: '劳动节', nameEn: 'Labour Day' },
    { from: '2025-05-31', to: '2025-06-02', nameZh: '端午节', nameEn: 'Dragon Boat Festival' },
    { from: '2025-10-01', to: '2025-10-08', nameZh: '国庆节、中秋节', nameEn: 'National Day and Mid-Autumn Festival' },
  ],
  work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};
