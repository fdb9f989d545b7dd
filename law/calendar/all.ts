import type { CalendarYear } from '../calendar-year.ts';
import { type CourtCalendar, courtCalendar } from '../court-calendar.ts';
import { CALENDAR_2019 } from './2019.ts';
import { CALENDAR_2020 } from './2020.ts';
import { CALENDAR_2021 } from './2021.ts';
import { CALENDAR_2022 } from './2022.ts';
import { CALENDAR_2023 } from './2023.ts';
import { CALENDAR_2024 } from './2024.ts';
import { CALENDAR_2025 } from './2025.ts';
import { CALENDAR_2026 } from './2026.ts';

/** 已载入年度 · The years that come with the product. Later years are loaded by an administrator from their notice. */
export const PUBLISHED_YEARS: readonly CalendarYear[] = [
  CALENDAR_2019,
  CALENDAR_2020,
  CALENDAR_2021,
  CALENDAR_2022,
  CALENDAR_2023,
  CALENDAR_2024,
  CALENDAR_2025,
  CALENDAR_2026,
];

export const PUBLISHED_CALENDAR: CourtCalendar = courtCalendar(PUBLISHED_YEARS);
