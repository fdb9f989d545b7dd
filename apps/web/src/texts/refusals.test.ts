import { COMMON_REFUSALS } from '@duixian/contract/endpoint';
import { describe, expect, test } from 'vitest';
import { en } from './house-words.en.ts';
import { zh } from './house-words.zh.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

const features: Readonly<Record<string, Record<string, Tree>>> = {
  ...import.meta.glob<Record<string, Tree>>('../{features,pages,shell}/**/texts.{zh,en}.ts', { eager: true }),
  ...import.meta.glob<Record<string, Tree>>('./{house-words,words}.{zh,en}.ts', { eager: true }),
};

const pairs = Object.keys(features)
  .filter((file) => file.endsWith('.zh.ts'))
  .map((file) => ({ file, zh: leavesOf(features[file]?.zh ?? {}), en: leavesOf(features[file.replace('.zh.ts', '.en.ts')]?.en ?? {}) }));

describe('the two languages of a screen', () => {
  test('there are sentences to compare', () => expect(pairs.length).toBeGreaterThan(4));

  test.each(pairs)('$file: a fact shown in Chinese is shown in English too', (pair) => {
    expect([...pair.en.keys()]).toEqual([...pair.zh.keys()]);
    for (const [key, sentence] of pair.zh)
      expect({ key, facts: factsIn(pair.en.get(key) ?? '') }).toEqual({ key, facts: factsIn(sentence) });
  });

  test.each(pairs)('$file: no English sentence was left in Chinese', (pair) => {
    const untranslated = [...pair.en].filter(([key, sentence]) => /\p{Script=Han}/u.test(sentence) && !key.startsWith('language.'));
    expect(untranslated).toEqual([]);
  });
});

test('every refusal that any endpoint may give has its sentence', () => {
  const kinds = Object.keys(COMMON_REFUSALS);
  expect(kinds.filter((kind) => !(kind in zh.refusals))).toEqual([]);
  expect(kinds.filter((kind) => !(kind in en.refusals))).toEqual([]);
});

describe('the refusals of a contract', () => {
  const contracts = import.meta.glob<Record<string, { readonly refusals?: object }>>('../../../../office/*/*contract.ts', { eager: true });
  const known = new Set(pairs.flatMap((pair) => [...pair.zh.keys()].filter((key) => key.startsWith('refusals.'))));
  const screens = new Set(Object.keys(features).map((file) => /features\/([a-z-]+)\//.exec(file)?.[1]));
  const asked = Object.entries(contracts)
    .map(([file, contract]) => ({ module: /office\/([a-z]+)\//.exec(file)?.[1] ?? '', contract }))
    .filter(({ module }) => screens.has(module));

  test.each(asked)('$module: each has a sentence beside the feature', ({ contract }) => {
    const kinds = Object.values(contract).flatMap((endpoint) => Object.keys(endpoint.refusals ?? {}));
    expect([...new Set(kinds)].filter((kind) => !known.has(`refusals.${kind}`))).toEqual([]);
  });
});

function leavesOf(tree: Tree, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') leaves.set(`${path}${key}`, value);
    else for (const [inner, leaf] of leavesOf(value, `${path}${key}.`)) leaves.set(inner, leaf);
  }
  return leaves;
}

function factsIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{\s*([a-zA-Z]+)/g)].map((match) => match[1] ?? ''))].sort();
}
