import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '@duixian/kernel/legal-day';
import { paperFonts } from '@duixian/typeset/fonts';
import { missingGlyphs } from '@duixian/typeset/missing-glyphs';
import { describe, expect, test } from 'vitest';
import { PAPER_SOURCES } from '../render-paper.ts';
import { basisText } from '../rules/basis-text.ts';
import { DOCUMENT_KINDS } from '../rules/document-kinds.ts';
import { FACTS } from '../rules/facts.ts';
import { factsAskedBy } from '../rules/paper-body.ts';
import { LIBRARY } from './library.ts';

/** What the frame gives every paper besides its facts. */
const FRAME = ['court', 'title', 'number', 'date', 'basis', 'draft', 'seal', 'verify', 'clerk', 'assistant'];
const fonts = paperFonts({});

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  const template = LIBRARY[kind];
  const path = join(PAPER_SOURCES, template.layout);

  test('is listed under its own name and its layout is there', () => {
    expect(template.kind).toBe(kind);
    expect(existsSync(path)).toBe(true);
  });

  test('every field the layout prints is a required fact, and every required fact is printed', () => {
    if (template.body.length > 0) {
      const asked = new Set<string>(factsAskedBy(template.body));
      const signed = [
        'judge.name',
        'clerk.name',
        'assistant.name',
        'president.name',
        'panel.members',
        'officer.name',
        'officer.phone',
        template.addressedBy,
      ];
      expect(template.facts.map((one) => one.fact).filter((fact) => !asked.has(fact) && !signed.includes(fact))).toEqual([]);
      return;
    }
    const source = readFileSync(path, 'utf8');
    const printed = new Set(Array.from(source.matchAll(/\bdata\.([a-z_]+)/g), (match) => match[1] ?? ''));
    const given = new Set(template.facts.map((fact) => fact.at.split('.')[0] ?? ''));
    expect([...printed].filter((name) => !given.has(name) && !FRAME.includes(name))).toEqual([]);
    expect([...given].filter((name) => !printed.has(name) && !['clerk', 'assistant'].includes(name))).toEqual([]);
  });

  test('facts of the case, its parties and its title may never be typed', () => {
    const typed = template.facts.filter((one) => one.entry).map((one) => FACTS[one.fact].record);
    expect(typed.filter((record) => record === 'case' || record === 'party')).toEqual([]);
  });

  test('rests on articles, each once, and cites them by the number in force', () => {
    const text = basisText(template.basis, day('2026-09-01'));
    expect(text).toMatch(/^《.+》第.+条/);
    expect(template.basis.length).toBeGreaterThan(0);
  });

  test('the fonts draw every character of the layout', () => {
    expect(missingGlyphs([readFileSync(path, 'utf8'), template.titleZh, JSON.stringify(template.body)], fonts.covered)).toEqual([]);
  });
});

test('法发〔2017〕6号第十二条: the pay-out form holds a fact for each thing the article wants on it', () => {
  expect(LIBRARY['payout-approval-form'].facts.slice(0, 11).map((one) => one.fact)).toEqual([
    'case.number',
    'creditor.names',
    'debtor.names',
    'receipt.payer',
    'receipt.amount',
    'receipt.on',
    'receipt.means',
    'payee.name',
    'payee.account',
    'payout.amount',
    'payout.means',
  ]);
});

describe('法〔2021〕322号第十九至二十一项、法发〔2017〕6号第五条', () => {
  test('the enforcement notice prints account, right to refuse any other, what to note, and the reporting line', () => {
    const source = readFileSync(join(PAPER_SOURCES, LIBRARY['enforcement-notice'].layout), 'utf8');
    for (const words of ['有权拒绝', '唯一账户', '#data.hotline', '举报', '付款人及款项用途']) expect(source).toContain(words);
    const required = LIBRARY['enforcement-notice'].facts.map((one) => one.fact);
    expect(required).toEqual(
      expect.arrayContaining(['account.holder', 'account.bank', 'account.number', 'account.remark', 'court.hotline']),
    );
  });

  test('an order to report goes with the notice and names no number of days of its own (法释〔2017〕8号第四条)', () => {
    const source = readFileSync(join(PAPER_SOURCES, LIBRARY['property-report-order'].layout), 'utf8');
    expect(source).toContain('#data.report_days');
    for (const words of ['前一年', '十日内补充报告', '财产调查表']) expect(source).toContain(words);
  });
});

test('an older act cites the older number: 民事诉讼法 moved the notice from 247 to 251', () => {
  const { basis } = LIBRARY['enforcement-notice'];
  expect(basisText(basis, day('2026-09-01'))).toContain('第二百五十一条');
  expect(basisText(basis, day('2022-06-01'))).toContain('第二百四十七条');
});

test('到款优先: whatever punishes, restricts or lays hands on a debtor asks for money first, and nothing else does', () => {
  const kinds = Object.values(LIBRARY).flatMap((template) => (template.moneyFirst ? [template.kind] : []));
  expect(kinds.toSorted()).toEqual([
    'compelled-appearance-warrant',
    'consumption-order',
    'detention-decision',
    'dishonest-list-decision',
    'exit-ban-decision',
    'fine-decision',
    'search-order',
  ]);
});
