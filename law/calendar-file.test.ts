import { describe, expect, test } from 'vitest';
import { CALENDAR_2026 } from './calendar/2026.ts';
import { readCalendarFile } from './calendar-file.ts';

const LINES = `year,2026
notice,国办发明电〔2025〕7号,2025-11-04
${CALENDAR_2026.off.map((span) => `off,${span.from},${span.to},${span.nameZh},${span.nameEn}`).join('\n')}
${CALENDAR_2026.work.map((on) => `work,${on}`).join('\r\n')}
`;

describe('国务院办公厅放假通知 as a file', () => {
  test('lines and JSON say the same year', () => {
    expect(readCalendarFile(LINES)).toEqual({ ok: true, value: CALENDAR_2026 });
    expect(readCalendarFile(`\uFEFF${JSON.stringify(CALENDAR_2026)}`)).toEqual({ ok: true, value: CALENDAR_2026 });
  });

  test.each([
    { more: 'off,2027-01-01,2027-01-02,元旦', kind: 'day-outside-year' },
    { more: 'off,2026-10-07,2026-10-08,国庆节', kind: 'day-listed-twice' },
    { more: 'work,2026-10-10', kind: 'day-listed-twice' },
    { more: 'work,2026-10-04', kind: 'day-both-off-and-on' },
    { more: 'work,2026-10-12', kind: 'make-up-day-on-weekday' },
    { more: 'work,2026-02-30', kind: 'not-a-day' },
    { more: 'off,2026-12-02,2026-12-01,某节', kind: 'span-reversed' },
    { more: 'holiday,2026-12-02', kind: 'line-not-understood' },
  ])('$more: $kind', ({ more, kind }) => {
    const read = readCalendarFile(LINES + more);
    expect(read.ok ? 'allowed' : read.refusal.kind).toBe(kind);
  });

  test.each([
    { text: '{"year": 2026', kind: 'file-not-json' },
    { text: '{"year": "2026"}', kind: 'field-missing' },
    { text: JSON.stringify({ ...CALENDAR_2026, off: [{ from: 1 }] }), kind: 'field-missing' },
    { text: '', kind: 'field-missing' },
    { text: 'year,2026', kind: 'field-missing' },
    { text: 'year,2026\nnotice,国办发明电〔2025〕7号,2025-11-04', kind: 'no-off-day' },
  ])('$kind: $text', ({ text, kind }) => {
    const read = readCalendarFile(text);
    expect(read.ok ? 'allowed' : read.refusal.kind).toBe(kind);
  });
});
