import { day } from '@duixian/kernel/legal-day';
import { openTypesetter } from '@duixian/typeset/typesetter';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { PAPER_SOURCES, setPaper, verifyMark } from '../render-paper.ts';
import { basisText } from '../rules/basis-text.ts';
import { DOCUMENT_KINDS } from '../rules/document-kinds.ts';
import { DOCUMENT_FAMILIES } from '../rules/document-template.ts';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { mergeFacts } from '../rules/merge.ts';
import { rulesBroken } from '../rules/receiver-rules.ts';
import { writtenPaper } from '../rules/written-paper.ts';
import { sampleFacts } from '../testing/sample-facts.ts';
import { LIBRARY } from './library.ts';

const typesetter = openTypesetter({ sources: PAPER_SOURCES, workers: 2, timeoutMs: 30_000 });
const on = day('2026-09-02');
const facts = sampleFacts();

afterAll(() => typesetter.close());

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  const template = LIBRARY[kind];

  test('is set as a paper: court, title, number, articles, date in numerals, every fact in its place', async () => {
    const basis = basisText(template.basis, on);
    const merged = mergeFacts(template.facts, facts);
    if (!merged.ok) throw new Error(JSON.stringify(merged.refusal));
    const data = template.body.length === 0 ? merged.value.data : writtenPaper(template, facts, basis);
    expect(JSON.stringify(data)).not.toMatch(/\{[a-z.-]+\}/);
    const pdf = await setPaper(typesetter, {
      kind,
      data,
      basis,
      court: '衡江市临水区人民法院',
      number: '（2026）衡0101执1024号',
      on,
      seal: template.seal === 'none' ? null : { name: '衡江市临水区人民法院', note: '测试印章\n不具法律效力' },
      verify: template.seal === 'none' ? null : verifyMark('H7FP-G43Q-JJFV', 'http://localhost/verify'),
    });
    if (!pdf.ok) throw new Error(`missing: ${pdf.refusal.characters.join('')}`);
    const { text, totalPages } = await extractText(await getDocumentProxy(pdf.value), { mergePages: true });
    const plain = text.replaceAll(/\s/g, '');
    expect(plain).toContain(template.titleZh);
    expect(plain).toContain('衡江市临水区人民法院');
    expect(totalPages).toBeLessThanOrEqual(4);
    if (template.seal !== 'none') expect(plain).toContain('二〇二六年九月二日');
    if (template.body.length > 0) expect(plain).toContain(basis.slice(0, basis.indexOf('》')).replaceAll(/\s/g, ''));
  });

  test('its sample breaks no rule of its receiver, and each rule has an owner and a day', () => {
    expect(rulesBroken(template.receiver, facts, on).map((rule) => rule.id)).toEqual([]);
    for (const rule of template.receiver) expect(rule.ownerZh.length + rule.since.year).toBeGreaterThan(2_000);
  });
});

describe('the library', () => {
  test('has at least 45 kinds, of every family', () => {
    expect(DOCUMENT_KINDS.length).toBeGreaterThanOrEqual(45);
    const families = new Set(DOCUMENT_KINDS.map((kind) => LIBRARY[kind].family));
    expect([...families].sort()).toEqual([...DOCUMENT_FAMILIES].sort());
  });

  test('no two kinds are called the same', () => {
    for (const name of ['zh', 'en'] as const) {
      const names = DOCUMENT_KINDS.map((kind) => KIND_NAMES[kind][name]);
      expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
    }
  });

  test.each(['search-order', 'vacate-announcement', 'consumption-order', 'dishonest-list-decision'] as const)(
    '%s is signed by the president and agreed to before (民事诉讼法第二百五十九条、第二百六十一条)',
    (kind) => expect(LIBRARY[kind]).toMatchObject({ signature: 'president', approval: ['director', 'president'] }),
  );

  test('a notice to a third-party debtor may only be served directly (执行工作规定第四十五条)', () =>
    expect(LIBRARY['due-debt-notice'].service.kind).toBe('direct-only'));
});
