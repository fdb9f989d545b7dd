import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_TYPES, caseNumberKey, newCaseNumber, parseCaseNumber, printCaseNumber } from './case-number.ts';

describe('法院案件案号规定: numbers of the current form', () => {
  test.each([
    ['（2026）衡0101执123号', '衡0101', '执', 123],
    ['(2026) 衡0101 执恢 7 号', '衡0101', '执恢', 7],
    ['［２０２６］衡０１０１执１２３号', '衡0101', '执', 123],
    ['〔2017〕内08执15号', '内08', '执', 15],
    ['（2017）青执异12号', '青', '执异', 12],
    ['（2020）最高法执监312号', '最高法', '执监', 312],
    ['（2019）最高法知民终1号', '最高法知', '民终', 1],
    ['（2023）云3103民初2455号', '云3103', '民初', 2455],
  ])('%s: brackets, blanks and wide digits do not change the case', (text, court, type, serial) => {
    expect(parseCaseNumber(text)).toMatchObject({ ok: true, value: { form: 'current', court, type, serial, paper: null } });
  });

  test.each([...CASE_TYPES])('a new %s number reads back as itself, unpadded (第九、十条)', (type) => {
    fc.assert(
      fc.property(fc.integer({ min: 2016, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), (year, serial) => {
        const made = newCaseNumber(year, '衡0101', type, serial);
        expect(parseCaseNumber(printCaseNumber(made))).toEqual({ ok: true, value: made });
        expect(printCaseNumber(made)).toBe(`（${year}）衡0101${type}${serial}号`);
      }),
    );
  });
});

describe('numbers from before 2016 and of the change are read and searched, never made', () => {
  test.each([
    ['（2014）苏执复字第00077号', 'historic', '苏', '执复', 77, '2014苏执复77'],
    ['（2013）宿中执字第0354号', 'historic', '宿中', '执', 354, '2013宿中执354'],
    ['（2012）深福法民一初字第1234号', 'historic', '深福法', '民一初', 1234, '2012深福法民一初1234'],
    ['（2013）商民终字第12号', 'historic', '商', '民终', 12, '2013商民终12'],
    ['（2016）苏0481执异字第0038号', 'hybrid', '苏0481', '执异', 38, '2016苏0481执异38'],
    ['（2016）苏0481执0038号', 'hybrid', '苏0481', '执', 38, '2016苏0481执38'],
  ])('%s', (text, form, court, type, serial, key) => {
    const read = parseCaseNumber(text);
    expect(read).toMatchObject({ ok: true, value: { form, court, type, serial } });
    if (read.ok) {
      expect(printCaseNumber(read.value)).toBe(text);
      expect(caseNumberKey(read.value)).toBe(key);
    }
  });
});

describe('papers inside a case carry a suffix; the case stays the same', () => {
  test.each([
    ['（2015）白山执恢字第47-5号', 5, '（2015）白山执恢字第47-5号'],
    ['（2026）衡0101执123号之一', 1, '（2026）衡0101执123号之一'],
    ['（2026）衡0101执123号之十二', 12, '（2026）衡0101执123号之十二'],
    ['（2026）衡0101执123-3号', 3, '（2026）衡0101执123号之三'],
    ['（2026）衡0101执123号－20', 20, '（2026）衡0101执123号之二十'],
  ])('%s', (text, paper, printed) => {
    const read = parseCaseNumber(text);
    expect(read).toMatchObject({ ok: true, value: { paper } });
    if (read.ok) {
      expect(printCaseNumber(read.value)).toBe(printed);
      expect(caseNumberKey(read.value)).not.toContain('-');
    }
  });
});

describe('what is no case number is refused with the part that is missing', () => {
  test.each([
    ['衡0101执123号', 'year'],
    ['（26）衡0101执123号', 'year'],
    ['（2026）衡0101执号', 'serial'],
    ['（2026）衡0101执0号', 'serial'],
    ['（2026）衡0101执123', 'serial'],
    ['（2026）123号', 'court'],
    ['（2026）衡0101123号', 'type'],
    ['（2026）衡0101ABC123号', 'type'],
  ])('%s: %s', (text, missing) => {
    expect(parseCaseNumber(text)).toEqual({ ok: false, refusal: { kind: 'not-a-case-number', text, missing } });
  });

  test('any text at all gives an answer, and a long one is not copied into the refusal', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void parseCaseNumber(text)));
    const long = parseCaseNumber('（'.repeat(100_000));
    expect(long).toMatchObject({ ok: false, refusal: { kind: 'not-a-case-number' } });
    if (!long.ok) expect(long.refusal.text.length).toBeLessThanOrEqual(80);
  });
});
