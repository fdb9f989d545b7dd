import type { NamedParty } from './parties.ts';

/** 指称 · A party (or several: 两被告) spoken of at a place of a clause. */
export interface Mention {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Every mention in the clause, longest name first. A bare 原告 or 被告 counts only when it can mean but one person, or
 * when the text says 两被告 or 各被告 and so means all of them. In a second instance a bare role of the first is not used.
 */
export function mentionsIn(text: string, parties: readonly NamedParty[]): readonly Mention[] {
  const words: { word: string; ids: readonly string[] }[] = [];
  for (const party of parties) {
    for (const word of [party.cleanName, ...party.aliases]) if (word !== '') words.push({ word, ids: [party.id] });
  }
  const side = (roles: readonly string[]) => parties.filter((party) => roles.includes(party.role)).map((party) => party.id);
  const standing = (place: NamedParty['side']) => parties.filter((party) => party.side === place).map((party) => party.id);
  const plaintiffs = standing('claiming');
  const defendants = standing('defending');
  const groups: readonly (readonly [RegExp, readonly string[], boolean])[] = [
    [/(?:两|二|三|四|五|各|全体)(?:位|名)?原告|原告(?:两|二|三|四)人|原告方/g, plaintiffs, true],
    [/(?:两|二|三|四|五|各|全体|上述|以上)(?:位|名)?被告|被告(?:两|二|三|四)人|被告方/g, defendants, true],
    [/(?<!（)反诉原告(?!）)/g, side(['defendant_and_counter_plaintiff']), false],
    [/(?<!（)反诉被告(?!）)/g, side(['plaintiff_and_counter_defendant']), false],
    [/(?<!反诉)原告/g, plaintiffs, false],
    [/(?<!原、|反诉)被告/g, defendants, false],
    [/(?<!被)上诉人/g, side(['appellant']), false],
    [/被上诉人/g, side(['appellee']), false],
    [/被申请人/g, side(['defendant']), false],
    [/(?<![被审])申请人(?!执)/g, side(['plaintiff']), false],
    [/第三人/g, side(['third_party']), false],
    [/申请执行人/g, side(['enforcement_applicant']), false],
    [/被执行人/g, side(['enforcement_respondent']), false],
  ];
  words.sort((a, b) => b.word.length - a.word.length);

  const taken: Mention[] = [];
  const free = (start: number, end: number) => taken.every((mention) => end <= mention.start || start >= mention.end);
  for (const { word, ids } of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (free(at, at + word.length)) taken.push({ ids, start: at, end: at + word.length });
    }
  }
  for (const [pattern, ids, group] of groups) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const named = taken.some((mention) => mention.start === end);
      if (named || !free(match.index, end) || ids.length === 0) continue;
      if (group ? ids.length > 1 : ids.length === 1) taken.push({ ids, start: match.index, end });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** 被告甲、乙和丙 · Mentions that stand in one list, joined by nothing but a comma, 和, 及 or a role. */
export function listsOf(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const lists: { ids: string[]; start: number; end: number }[] = [];
  for (const mention of mentions) {
    const last = lists[lists.length - 1];
    if (
      last &&
      /^(?:(?:、|和|及|以及|与)(?:原告|被告|上诉人|被上诉人|第三人|被?申请人)?|，(?:被告|被上诉人|被申请人)|)$/.test(
        text.slice(last.end, mention.start),
      )
    ) {
      last.ids.push(...mention.ids.filter((id) => !last.ids.includes(id)));
      last.end = mention.end;
    } else lists.push({ ids: [...mention.ids], start: mention.start, end: mention.end });
  }
  return lists;
}

/** 机械公司、承某某 · A name that goes on a list whose beginning is no party that is known: who is meant cannot be told. */
export function followsUnknown(text: string, start: number): boolean {
  return /(?:[A-Za-z\d）]|(?![元分角项])[一-龥])(?:、|和|及|以及)(?:原告|被告|上诉人|被上诉人|第三人|被?申请人)?$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** Calculations and remarks in brackets are blanked, so that only what is ordered is read; names keep their brackets. */
export function withoutRemarks(text: string, mentions: readonly Mention[]): string {
  let depth = 0;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    const inName = mentions.some((mention) => at >= mention.start && at < mention.end);
    if (!inName && (c === '（' || c === '【')) depth++;
    out += depth > 0 ? '□' : c;
    if (!inName && (c === '）' || c === '】')) depth = Math.max(0, depth - 1);
  }
  return out;
}
