import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MEASURE_STATES } from '../office/assets/rules/measure.ts';
import { advance, STAGES } from '../office/cases/rules/stage.ts';
import { DOCUMENT_STATES } from '../office/documents/rules/document-state.ts';
import { APPLICATION_STATES } from '../office/intake/rules/application.ts';

interface Drawn {
  readonly states: ReadonlySet<string>;
  readonly arrows: readonly string[];
}

function drawn(name: string): Drawn {
  const text = readFileSync(fileURLToPath(new URL(`../docs/states/${name}.md`, import.meta.url)), 'utf8');
  const arrows = [...text.matchAll(/^ {2}(\S+) --> ([^\s:]+)/gm)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
  const inner = arrows.filter(([from, to]) => from !== '[*]' && to !== '[*]');
  return { states: new Set(arrows.flat().filter((state) => state !== '[*]')), arrows: inner.map(([from, to]) => `${from} --> ${to}`) };
}

describe('状态图与代码一致', () => {
  test.each([
    { name: 'case', states: STAGES },
    { name: 'application', states: APPLICATION_STATES },
    { name: 'paper', states: DOCUMENT_STATES },
    { name: 'measure', states: MEASURE_STATES },
  ])('docs/states/$name.md draws every state of the code and no other', ({ name, states }) =>
    expect([...drawn(name).states].sort()).toEqual([...states].sort()),
  );

  test('the arrows of a case are the moves the rule allows', () => {
    const allowed = STAGES.flatMap((from) => STAGES.filter((to) => advance('open', from, to).ok).map((to) => `${from} --> ${to}`));
    expect(drawn('case').arrows).toEqual(allowed);
  });
});
