import type { Refused } from './command.ts';
import { MONEY_WORDS } from './money-words.ts';

/** 拒绝的说法 · What a refusal means, in both languages; `{name}` is a fact of it. A kind that is not here is told by its name and facts. */
const WORDS: { readonly [kind: string]: readonly [zh: string, en: string] } = {
  'argument-unusable': ['{argument} 不能用：{value}', '{argument} cannot be used: {value}'],
  'unknown-option': ['没有 {option} 这一选项，可用：{known}', 'there is no option {option}; there are: {known}'],
  'unknown-command': ['没有“{command}”这一命令', 'there is no command "{command}"'],
  'unknown-term': ['期限目录中没有 {term}', 'the catalogue has no term {term}'],
  'unknown-court-pack': ['没有规则包 {court}，可用：{known}', 'there is no rule pack {court}; there are: {known}'],
  'calendar-not-loaded': [
    '{year} 年的放假安排尚未载入，不能按普通周末推算',
    'the official calendar of {year} is not loaded, and plain weekends are no answer',
  ],
  'term-not-pausable': ['法律没有规定这一期限可以扣除或中止', 'no text lets this term be suspended'],
  'ground-needed': ['请用法定事由：{allowed}', 'name a ground of the list: {allowed}'],
  'ground-not-on-list': ['{ground} 不在法定事由之内，可用：{allowed}', '{ground} is not on the list; it has: {allowed}'],
  'already-paused': ['自 {since} 起已经中止', 'it stands still already, since {since}'],
  'pause-before-start': ['中止早于起算日 {startedOn}', 'the suspension begins before the term, {startedOn}'],
  'pause-overlaps': ['与 {from} 至 {to} 的中止重叠', 'it overlaps the suspension from {from} until {to}'],
  'pause-after-end': ['期限已于 {dueOn} 届满，之后不能中止', 'the term ended on {dueOn} and cannot be suspended after'],
  'resume-before-pause': ['恢复早于中止日 {since}', 'it resumes before it was suspended on {since}'],
  'term-not-extendable': ['法律没有规定这一期限可以延长', 'no text lets this term be made longer'],
  'extension-before-start': ['申请延长早于起算日 {startedOn}', 'the extension was asked for before the term began on {startedOn}'],
  'extension-too-late': ['延长最迟应于 {latest} 申请', 'the extension had to be asked for by {latest}'],
  'extension-too-long': ['超过法条所定上限', 'it is longer than the text allows'],
  'extension-used-up': ['可以延长的次数（{times}）已经用完', 'it may be extended {times} times and was'],
  'term-not-interruptible': ['这一期限不因任何事由中断', 'no event makes this term run anew'],
  'interruption-out-of-order': ['中断早于现在的起算日 {latest}', 'the event is before the day the term runs from, {latest}'],
  'interruption-after-end': ['时效已于 {dueOn} 届满', 'the limitation ran out on {dueOn}'],
  'not-a-day': ['日历里没有这一天：{text}', 'there is no such day: {text}'],
  'day-outside-year': ['{day} 不在 {year} 年内', '{day} is not in {year}'],
  'span-reversed': ['起止颠倒：{from} 至 {to}', 'the span runs backwards: {from} to {to}'],
  'day-both-off-and-on': ['{day} 既放假又上班', '{day} is both off and worked'],
  'day-listed-twice': ['{day} 列了两次', '{day} is listed twice'],
  'make-up-day-on-weekday': ['{day} 本来就上班', '{day} is worked anyway'],
  'no-off-day': ['没有列出任何放假日', 'no day off is listed'],
  'file-not-json': ['文件不是 JSON：{at}', 'the file is no JSON: {at}'],
  'field-missing': ['文件缺少 {field}', 'the file lacks {field}'],
  'no-such-file': ['没有文件 {path}', 'there is no file {path}'],
  'not-json': ['第 {line} 行第 {column} 列不是 JSON，应为{expected}', 'line {line}, column {column} is no JSON: {expected} was expected'],
  'key-listed-twice': ['第 {line} 行：{path} 写了两次', 'line {line}: {path} is written twice'],
  'input-unusable': ['文件内容不能用（行、位置、原因）：{problems}', 'the file cannot be used (line, place, reason): {problems}'],
  ...MONEY_WORDS,
  'line-not-understood': ['第 {line} 行看不懂：{text}', 'line {line} is not understood: {text}'],
};

export function wordsOfRefusal(refusal: Refused): { readonly zh: string; readonly en: string } | undefined {
  const words = WORDS[refusal.kind];
  if (words === undefined) return undefined;
  const [zh, en] = words;
  return { zh: filled(zh, refusal, 'reason'), en: filled(en, refusal, 'reasonZh') };
}

/** `other` is the key that says the reason in the other language. */
function filled(text: string, facts: Refused, other: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(facts[name], other));
}

function shown(fact: unknown, other: string): string {
  if (fact === null || fact === undefined) return '—';
  if (Array.isArray(fact)) return fact.map((each) => shown(each, other)).join(', ');
  // A problem of a file: its line, its place, its reason.
  if (typeof fact !== 'object' || Object.getPrototypeOf(fact) !== Object.prototype) return String(fact);
  const said = Object.entries(fact).flatMap(([key, value]) => (key === other ? [] : [value]));
  return `\n  ${said.join('  ')}`;
}
