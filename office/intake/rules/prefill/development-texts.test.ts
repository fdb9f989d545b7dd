import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ComparedLabel, compareLabels, type Tally } from './compare.ts';
import { labelOf } from './label.ts';
import { LARGEST_TEXT, readJudgment } from './read-judgment.ts';
import type { JudgmentReading } from './reading.ts';

/** Development texts beside the checkout: real papers with labels, kept out of the repository. Without them nothing runs. */
const FOLDER = new URL('../../../../../shared/data/judgments/', import.meta.url);
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

test.skipIf(names.length === 0)('development texts: right, wrong and missing per field and tier; every quote stands in its text', () => {
  const tiers = new Map<string, Map<string, Tally>>();
  for (const name of names.sort()) {
    const label: { tier: string; gold: ComparedLabel } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
    const text = readFileSync(new URL(name.replace('.json', '.txt'), FOLDER), 'utf8');
    const reading = readJudgment(text, LARGEST_TEXT);
    if (!reading.ok) throw new Error(`${name}: ${reading.refusal.kind}`);
    for (const { start, end, quote } of passagesOf(reading.value)) {
      expect(text.slice(start, end), name).toBe(quote);
      expect(quote.length, name).toBeGreaterThan(0);
    }
    const tier = tiers.get(label.tier) ?? new Map<string, Tally>();
    tiers.set(label.tier, tier);
    const got: ComparedLabel = JSON.parse(JSON.stringify(labelOf(reading.value)));
    compareLabels(got, label.gold, (field) => {
      const tally = tier.get(field) ?? { right: 0, wrong: 0, missing: 0 };
      tier.set(field, tally);
      return tally;
    });
  }
  for (const [tier, fields] of tiers) {
    const lines = [...fields].map(
      ([field, { right, wrong, missing }]) => `${field.padEnd(18)} ${right} right  ${wrong} wrong  ${missing} missing`,
    );
    console.info(`${tier}\n${lines.join('\n')}`);
  }
  expect(tiers.size).toBeGreaterThan(0);
});

function passagesOf(reading: JudgmentReading) {
  const single = [reading.court, reading.caseNumber, reading.documentDate, reading.cause].flatMap((found) =>
    found === null ? [] : [found.passage],
  );
  const listed = [
    reading.parties,
    reading.monetary,
    reading.interest,
    reading.costs,
    reading.links,
    reading.behaviour,
    reading.relatedCaseNumbers,
  ].flatMap((rows) => rows.map((row) => row.passage));
  return [...single, ...listed, ...reading.declarations, ...reading.dismissals, ...reading.waivers];
}
