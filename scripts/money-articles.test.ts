import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TABLE = readFileSync(join(ROOT, 'docs/money-articles.md'), 'utf8');

/** The articles of 法发〔2017〕6号 that ask something of an office. */
const ARTICLES = [3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 21, 22, 23, 24];
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const articleName = (n: number) =>
  `第${n < 10 ? NUMERALS[n] : `${n < 20 ? '十' : `${NUMERALS[Math.floor(n / 10)]}十`}${NUMERALS[n % 10]}`}条`;

interface Place {
  readonly path: string;
  readonly name: string;
}
const places = (cell: string): readonly Place[] =>
  [...cell.matchAll(/`([^`#]+)#([^`]+)`/g)].map(([, path = '', name = '']) => ({ path, name }));

const rows = [...TABLE.matchAll(/^\| (第\S+条) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, article = '', asks = '', lives = '', held = '']) => ({
    article,
    asks,
    lives: places(lives),
    held: places(held),
  }),
);

const code = ['law', 'office', 'apps'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.includes('node_modules') && !name.includes('dist/'))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(ROOT, folder, name), 'utf8') })),
);
const textOf = (path: string) => code.find((file) => file.path === path)?.text ?? '';

/** Files beside its own that name it; a term is read by its id, and the catalogue of all terms is no reader. */
function readersOf({ path, name }: Place): readonly string[] {
  const id = path.startsWith('law/terms/') ? new RegExp(`const ${name} = \\{\\s+id: '([^']+)'`).exec(textOf(path))?.[1] : undefined;
  const word = id === undefined ? new RegExp(`\\b${name}\\b`) : new RegExp(`'${id}'|\\b${name}\\b`);
  return code
    .filter((file) => file.path !== path && !/^law\/(terms\/|term-ids)/.test(file.path) && word.test(file.text))
    .map((file) => file.path);
}

describe('法发〔2017〕6号: every article is a rule or a setting that code reads, and a test names it', () => {
  test('the table has every article, in order, and no other', () => {
    const named = [...new Set(rows.map((row) => row.article))];
    expect(named).toEqual(ARTICLES.map(articleName));
  });

  test.each(rows)('$article: $asks', ({ article, lives, held }) => {
    expect(lives.length).toBeGreaterThan(0);
    expect(held.length).toBeGreaterThan(0);
    for (const place of lives) {
      expect(textOf(place.path), `${place.path} exports ${place.name}`).toMatch(
        new RegExp(`export (?:async )?(?:const|function) ${place.name}\\b`),
      );
      expect(readersOf(place), `somebody reads ${place.name}`).not.toEqual([]);
    }
    for (const { path, name } of held) {
      // A title stands right after the bracket of describe, test or the table of test.each.
      const calls = readFileSync(join(ROOT, path), 'utf8').replaceAll(/\(\s+'/g, "('");
      expect(calls, path).toContain(`('${name}`);
      expect(name).toContain(article);
    }
    expect(
      lives.some(({ path }) => textOf(path).includes(article)),
      `a place of ${article} cites it`,
    ).toBe(true);
  });
});

describe('law/parameters: no figure that nobody reads', () => {
  const exported = code
    .filter((file) => file.path.startsWith('law/parameters/'))
    .flatMap((file) => [...file.text.matchAll(/^export const ([A-Z][A-Z_0-9]+)\b/gm)].map(([, name = '']) => ({ name, path: file.path })));

  test.each(exported)('$name is read', ({ name, path }) => {
    const own = textOf(path).match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
    expect(own > 1 || readersOf({ path, name }).length > 0).toBe(true);
  });
});
