import { durationEn, durationZh } from '@duixian/deadlines/rules/proof-words';
import { citationText } from '@duixian/law/citation';
import { RULE_PACKS } from '@duixian/law/presets/all';
import type { Term } from '@duixian/law/term';
import { ALL_TERMS, termOf } from '@duixian/law/terms/all';
import { dueCommand } from './clock-due.ts';
import { type Arguments, type Command, found, type Outcome, unusable } from './command.ts';

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

export const clockCommands: readonly Command[] = [
  { name: 'clock list', usage: 'clock list [--stage money]', options: ['stage'], run: list },
  dueCommand,
  { name: 'clock packs', usage: 'clock packs', options: [], run: packs },
];
