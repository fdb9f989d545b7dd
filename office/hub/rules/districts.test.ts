import { describe, expect, test } from 'vitest';
import { faultsOfLayout, readLayoutFile } from './districts.ts';
import { errandOf, inVisitingOrder } from './field-order.ts';

const FILE = `名称,英文名,地址用词,行,列
临水区,Linshui District,临水区|临水新区,1,2
清平县,Qingping County,清平县,2,1
`;

describe('区划图文件', () => {
  test('a file with headings, with or without the mark of its encoding, is its districts', () => {
    const districts = [
      { nameZh: '临水区', nameEn: 'Linshui District', words: ['临水区', '临水新区'], row: 1, column: 2 },
      { nameZh: '清平县', nameEn: 'Qingping County', words: ['清平县'], row: 2, column: 1 },
    ];
    expect(readLayoutFile(FILE)).toEqual({ districts, faults: [] });
    expect(readLayoutFile(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toEqual({ districts, faults: [] });
    expect(faultsOfLayout(districts)).toEqual([]);
  });

  test.each([
    ['too few cells', '云麓区,Yunlu District,云麓区,3', 'cells'],
    ['a file in another encoding', '\uFFFD\uFFFD\uFFFD,Yunlu District,云麓区,3,3', 'name'],
    ['no English name', '云麓区,,云麓区,3,3', 'name'],
    ['a word that is a pattern', '云麓区,Yunlu District,云.*,3,3', 'word'],
    ['no word', '云麓区,Yunlu District,,3,3', 'word'],
    ['row nought', '云麓区,Yunlu District,云麓区,0,3', 'place'],
    ['a column that is no number', '云麓区,Yunlu District,云麓区,3,三', 'place'],
    ['the name of another line', '临水区,Yunlu District,云麓区,3,3', 'name-twice'],
    ['the word of another line', '云麓区,Yunlu District,临水新区,3,3', 'word-twice'],
    ['the place of another line', '云麓区,Yunlu District,云麓区,1,2', 'place-taken'],
  ])('%s is said of its own line', (_, line, fault) => {
    expect(readLayoutFile(FILE + line).faults).toMatchObject([{ line: 4, fault }]);
  });
});

describe('外勤清单', () => {
  test('street by street, then by the number of the house, whether or not the address begins with its city', () => {
    const rows = [
      '衡江市临水区柳堤路10号2栋',
      '临水区柳堤路9号',
      '衡江市临水区柳堤路１０号1栋',
      '衡江市临水区法苑路88号',
      '衡江市临水区柳堤路9号甲',
    ].map((label) => ({ label }));
    expect(inVisitingOrder(rows, ['临水区']).map((row) => row.label)).toEqual([
      '临水区柳堤路9号',
      '衡江市临水区柳堤路9号甲',
      '衡江市临水区柳堤路１０号1栋',
      '衡江市临水区柳堤路10号2栋',
      '衡江市临水区法苑路88号',
    ]);
  });

  test('what is to be done follows from how the thing is held; a hold that ended is none', () => {
    expect([[], ['lapsed'], ['requested'], ['waiting'], ['lifted', 'held', 'waiting']].map(errandOf)).toEqual([
      'hold',
      'hold',
      'await-receipt',
      'see-first-holder',
      'inspect',
    ]);
  });
});
