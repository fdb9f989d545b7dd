import { type Clock, deadlineOf, startClock } from '@duixian/deadlines/rules/clock';
import { pauseClock, resumeClock } from '@duixian/deadlines/rules/clock-acts';
import { proofOf } from '@duixian/deadlines/rules/proof';
import { durationEn, durationZh, wordsOf } from '@duixian/deadlines/rules/proof-words';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import type { Result } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { citationText } from '@duixian/law/citation';
import { termInForce } from '@duixian/law/court-rule';
import { pauseListOf } from '@duixian/law/pause-lists';
import { RULE_PACKS, rulePackOf, rulesFrom } from '@duixian/law/presets/all';
import type { Term } from '@duixian/law/term';
import { isTermId } from '@duixian/law/term-ids';
import { ALL_TERMS, termOf } from '@duixian/law/terms/all';
import { type Arguments, type Command, found, type Outcome, type Refused, refused, unusable } from './command.ts';

/** 列出期限 · Every statutory period, or those of one stage. */
function list({ options, language }: Arguments): Outcome {
  const terms = ALL_TERMS.filter((term) => options.stage === undefined || term.stage === options.stage);
  if (terms.length === 0) return unusable('--stage', options.stage);
  return found(
    { terms: terms.map(factsOfTerm) },
    terms.map((term) => {
      const how = language === 'zh' ? durationZh(term.duration) : durationEn(term.duration);
      return `${term.id.padEnd(32)} ${how}  ${language === 'zh' ? term.nameZh : term.nameEn}`;
    }),
  );
}

function factsOfTerm(term: Term) {
  const { basis, ladder, ...facts } = term;
  const articles = basis.map((one) => citationText(one.kind === 'article' ? one : one.editions[0]));
  return { ...facts, ladder: ladder.name, rungs: ladder.rungs, basis: articles };
}

/** 算期限 · The last day of a term from a day, with its warnings, its basis and its proof. */
function due({ words, options, language }: Arguments): Outcome {
  const id = words[0];
  if (id === undefined || !isTermId(id)) return refused({ kind: 'unknown-term', term: id ?? null });
  const from = dayFromText(options.from ?? '');
  if (from === undefined) return unusable('--from', options.from);
  const pack = options.court === undefined ? undefined : rulePackOf(options.court);
  if (options.court !== undefined && pack === undefined) {
    return refused({ kind: 'unknown-court-pack', court: options.court, known: RULE_PACKS.map((one) => one.id) });
  }
  const printedEnd = options['printed-end'] === undefined ? null : dayFromText(options['printed-end']);
  if (printedEnd === undefined) return unusable('--printed-end', options['printed-end']);

  // A pack asked for on the command line is taken as in force on the day of the event.
  const term = termInForce(termOf(id), pack === undefined ? [] : rulesFrom(pack, from), from);
  const clock = suspended(startClock(term, from, printedEnd), options.suspend, options.ground);
  if (!clock.ok) return refused(clock.refusal);
  const proof = proofOf(clock.value, PUBLISHED_CALENDAR);
  const deadline = deadlineOf(clock.value, PUBLISHED_CALENDAR);
  if (deadline.kind === 'set' && deadline.missingYear !== null) {
    return refused({ kind: 'calendar-not-loaded', year: deadline.missingYear, atLeast: deadline.on.toString() });
  }
  const text = wordsOf(proof);
  const facts = {
    term: id,
    from,
    court: pack?.id ?? null,
    duration: term.duration,
    law: termOf(id).duration,
    due: deadline.kind === 'set' ? deadline.on : null,
    counted: deadline.kind === 'set' ? deadline.counted : null,
    rungs: proof.rungs,
    basis: proof.basis.map(citationText),
    calendar: proof.calendarVersion,
    proof: text,
  };
  const warnings = proof.rungs.map((rung) => `${language === 'zh' ? '预警' : 'warning'} ${rung.on} → ${rung.to}`);
  return found(facts, [...text.map((line) => line[language]), ...warnings]);
}

/** 规则包 · The local rules a court may take over, each with its numbers beside the law's. */
function packs({ language }: Arguments): Outcome {
  const zh = language === 'zh';
  const length = zh ? durationZh : durationEn;
  const shown = RULE_PACKS.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, law: termOf(rule.term).duration })),
  }));
  return found(
    { packs: shown },
    shown.flatMap((pack) => [
      `${pack.id.padEnd(24)} ${zh ? pack.name.zh : pack.name.en}${pack.verified ? '' : zh ? '（文本未核）' : ' (text not read)'}`,
      ...pack.rules.map((rule) => {
        const number = rule.duration === null ? '' : ` ${length(rule.duration)} (${zh ? '法定' : 'law'} ${length(rule.law)})`;
        const warnings = rule.rungs?.map((rung) => rung.daysBefore).join('/') ?? '';
        return `  ${rule.term.padEnd(22)}${number} ${zh ? '预警' : 'warnings'} ${warnings} · ${zh ? rule.source.zh : rule.source.en}`;
      }),
    ]),
  );
}

/** `2024-03-01..2024-03-10`, both ends not counted; the ground must stand on the term's own list. */
function suspended(clock: Clock, range: string | undefined, ground: string | undefined): Result<Clock, Refused> {
  if (range === undefined) return { ok: true, value: clock };
  const [first = '', last = ''] = range.split('..');
  const from = dayFromText(first);
  const to = dayFromText(last);
  if (from === undefined || to === undefined)
    return { ok: false, refusal: { kind: 'argument-unusable', argument: '--suspend', value: range } };
  if (clock.term.pauses === null) return { ok: false, refusal: { kind: 'term-not-pausable' } };
  const allowed = pauseListOf(clock.term.pauses).grounds.map((one) => one.id);
  if (ground === undefined && !allowed.includes('stay')) return { ok: false, refusal: { kind: 'ground-needed', allowed } };
  const paused = pauseClock(clock, { on: from, ground: ground ?? 'stay', approvedBy: null }, PUBLISHED_CALENDAR);
  return paused.ok ? resumeClock(paused.value, plusDays(to, 1)) : paused;
}

export const clockCommands: readonly Command[] = [
  { name: 'clock list', usage: 'clock list [--stage money]', run: list },
  {
    name: 'clock due',
    usage:
      'clock due <term> --from 2026-09-01 [--suspend 2026-09-03..2026-09-10 --ground stay] [--printed-end 2027-08-31] [--court payout-15-days]',
    run: due,
  },
  { name: 'clock packs', usage: 'clock packs', run: packs },
];
