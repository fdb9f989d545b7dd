/** 区县 · One district on the schematic map: its name, the words an address names it by, and its place, counted from one. */
export interface District {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly words: readonly string[];
  readonly row: number;
  readonly column: number;
}

/** What is wrong with one line; `text` is the cell it is about. */
export interface LayoutFault {
  readonly line: number;
  readonly fault: 'cells' | 'name' | 'word' | 'place' | 'name-twice' | 'word-twice' | 'place-taken';
  readonly text: string;
}

export type LoadDistrictsRefusal = { readonly kind: 'layout-with-faults'; readonly faults: readonly LayoutFault[] };

interface Line {
  readonly line: number;
  readonly district: District;
}

export const MOST_DISTRICTS = 200;
export const MOST_PLACES = 40;
export const MOST_WORDS = 20;
const HEAD = ['名称', 'name'];
/** Letters and figures alone: a word is looked for in addresses as it stands. */
const NAME = /^[\p{L}\p{N}]{2,20}$/u;
const NAME_EN = /^[\p{L}\p{N} .'’()-]{1,60}$/u;

/**
 * 区划图文件 · Lines `临水区,Linshui District,临水区|临水新区,1,2`: name, English name, words, row, column. Every line that cannot
 * be used is named; a first line of headings is passed over.
 */
export function readLayoutFile(text: string): { readonly districts: readonly District[]; readonly faults: readonly LayoutFault[] } {
  const faults: LayoutFault[] = [];
  const lines: Line[] = [];
  for (const [at, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const cells = whole.split(',').map((cell) => cell.trim());
    const [nameZh = '', nameEn = '', words = '', row = '', column = ''] = cells;
    if (cells.every((cell) => cell === '') || (at === 0 && HEAD.includes(nameZh.toLowerCase()))) continue;
    const line = at + 1;
    if (cells.length !== 5) faults.push({ line, fault: 'cells', text: whole.slice(0, 80) });
    else {
      const called = words.split('|').map((word) => word.trim());
      lines.push({ line, district: { nameZh, nameEn, words: called, row: placeFrom(row), column: placeFrom(column) } });
    }
  }
  return {
    districts: lines.map(({ district }) => district),
    faults: [...faults, ...faultsOf(lines)].sort((a, b) => a.line - b.line),
  };
}

/** 区划图可否采用 · The faults of districts that came without a file; their lines are counted from one. */
export function faultsOfLayout(districts: readonly District[]): readonly LayoutFault[] {
  return faultsOf(districts.map((district, at) => ({ line: at + 1, district })));
}

function faultsOf(lines: readonly Line[]): readonly LayoutFault[] {
  const [names, words, places] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return lines.flatMap(({ line, district: { nameZh, nameEn, words: called, row, column } }): LayoutFault[] => {
    const place = `${row}/${column}`;
    const wrongWord = called.find((word, at) => at >= MOST_WORDS || !NAME.test(word));
    const found: (LayoutFault | false)[] = [
      (!NAME.test(nameZh) || !NAME_EN.test(nameEn)) && { line, fault: 'name', text: `${nameZh} ${nameEn}`.slice(0, 80) },
      wrongWord !== undefined && { line, fault: 'word', text: wrongWord.slice(0, 80) },
      (!isPlace(row) || !isPlace(column)) && { line, fault: 'place', text: nameZh.slice(0, 80) },
      taken(names, nameZh) && { line, fault: 'name-twice', text: nameZh },
      ...called.map((word) => taken(words, word) && { line, fault: 'word-twice' as const, text: word }),
      isPlace(row) && taken(places, place) && { line, fault: 'place-taken', text: place },
    ];
    return found.filter((one) => one !== false);
  });
}

function taken(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function isPlace(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_PLACES;
}

function placeFrom(cell: string): number {
  return /^\d{1,2}$/.test(cell) ? Number(cell) : 0;
}
