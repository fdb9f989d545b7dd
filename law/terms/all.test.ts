import { existsSync, readFileSync } from 'node:fs';
import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { citationOn } from '../citation.ts';
import { pauseListOf } from '../pause-lists.ts';
import { TERM_IDS } from '../term-ids.ts';
import { ALL_TERMS, termOf } from './all.ts';

const ON = day('2026-11-21');

interface FactBaseEntry {
  readonly id: string;
  readonly kind: string;
  readonly direction: string;
  readonly rollForward: boolean;
  readonly duration: { readonly value: number; readonly unit: string };
  readonly durationHours?: number;
  readonly severity: string;
  readonly basis: { readonly number: string };
}

function factBase(): readonly FactBaseEntry[] | undefined {
  const path = process.env.DUIXIAN_FACT_BASE ?? '../shared/domain/deadlines.json';
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

describe('the catalogue of statutory periods', () => {
  test('each id names exactly one term, in the order of the catalogue', () => {
    expect(ALL_TERMS.map((term) => term.id)).toEqual(TERM_IDS);
    expect(new Set(TERM_IDS).size).toBe(TERM_IDS.length);
  });

  test.each(ALL_TERMS.map((term) => [term.id, term] as const))('%s cites an instrument and an article', (_, term) => {
    for (const basis of term.basis) {
      const citation = citationOn(basis, ON);
      expect(citation.instrument.number.length).toBeGreaterThan(0);
      expect(citation.article).toMatch(/^第|^全文$|^裁定理由$/);
    }
  });

  test('民事诉讼法第八十五条: an effect, a maximum, hours and a backward count never roll', () => {
    const rolling = ALL_TERMS.filter((term) => term.rollForward);
    expect(rolling.filter((term) => term.kind === 'effect' || term.direction === 'before' || term.duration.unit === 'hour')).toEqual([]);
  });

  test('each warning names a limit that names it back, by another document', () => {
    for (const term of ALL_TERMS) {
      if (term.pairing?.role !== 'warning') continue;
      const limit = termOf(term.pairing.limitedBy);
      expect(limit.pairing).toEqual({ role: 'limit', warnedBy: term.id });
      expect(citationOn(limit.basis[0], ON).instrument).not.toBe(citationOn(term.basis[0], ON).instrument);
    }
  });

  test('执行程序解释第十三条 and 法发〔2006〕35号第十三条: the two pause lists differ', () => {
    const of = (id: 'case-term' | 'applicant-right') => pauseListOf(id).grounds.map((ground) => ground.id);
    expect(of('case-term')).toContain('realisation');
    expect(of('applicant-right')).not.toContain('realisation');
    expect(of('applicant-right')).not.toContain('instructions');
  });

  const facts = factBase();
  test.skipIf(facts === undefined)('figures agree with the fact base, where it is present', () => {
    for (const fact of facts ?? []) {
      const term = ALL_TERMS.find((each) => each.id === fact.id);
      expect(term, fact.id).toBeDefined();
      const duration = fact.durationHours === undefined ? fact.duration : { value: fact.durationHours, unit: 'hour' };
      expect([fact.id, term?.kind, term?.direction, term?.rollForward, term?.severity, term?.duration]).toEqual([
        fact.id,
        fact.kind,
        fact.direction,
        fact.rollForward,
        fact.severity,
        duration,
      ]);
      const numbers = term?.basis.map((basis) => citationOn(basis, ON).instrument.number);
      expect(numbers).toContain(fact.basis.number);
    }
    expect(facts?.length ?? 0).toBe(TERM_IDS.length);
  });
});
