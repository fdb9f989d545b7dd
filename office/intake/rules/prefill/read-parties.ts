import { orderedParties } from './ordered-parties.ts';
import { litigationRole, type NamedParty, ORGANISATION, partyType, sideOf } from './parties.ts';
import type { Passage, SourceText } from './source-text.ts';
import { surnameLength } from './surnames.ts';

const ROLE =
  '(再审申请人|申请再审人|被申请人|被上诉人|上诉人|申请执行人|被执行人|(?:原审|一审)(?:原告|被告|第三人)|反诉原告|反诉被告|原告|被告|第三人|申请人)(?:[一二三四五六七八九十\\d]{1,2}(?=：))?(?:（([^）\\n]{1,24})）)?';
const NAME =
  '([^，。；：（）\\n、]{1,40}(?:（(?!以下|下称|简称|曾用|原名|原审|反诉|身份|公民|统一|女|男|系|又名|法定)[^）\\n]{1,12}）[^，。；：（）\\n、]{0,30})?)';
const HEAD_LINE = new RegExp(`(?:^|\\n|(?<=\\d号)|。(?=[^。：\\n]{2,24}：))${ROLE}：?${NAME}`, 'g');
const NOT_A_NAME =
  /诉称|辩称|诉请|请求|一案|向本院|陈述|认为|为支持|提交|围绕|本院|与被告|共同|委托|诉讼|承担|负担|应当|主张|[男女]$|族$|出生|生于|号码|代码|法定|负责|户籍|现居|身份|曾用|又名|现用|别名|特别授权|一般代理|农民|居民|职工|职员|工人|无业|务农|个体|退休|学生|教师|公务员|以上|上列|经营|同上|住址|住所|成年|文盲|文化/;
/** What follows the name of a person and nothing else. */
const PARTICULARS = /^，(?:男|女|[一-龥]{1,4}族|\d{4}年|出生|公民身份)/;
/** Words of one character that begin a sentence, and may stand in a name of a person all the same. */
const HARDLY_A_NAME = /经|未|对|住|年|汉|职|系/;

/** No paper has as many parties in its heading. */
const MOST_PARTIES = 200;

/** 当事人 · From the heading lines; where there are none, from the orders of the operative part itself. */
export function readParties(
  source: SourceText,
  headingEnd: number,
  operative: { readonly start: number; readonly end: number } | undefined,
): readonly NamedParty[] {
  const fromHeading = headingParties(source, headingEnd);
  if (fromHeading.length > 0) return fromHeading;
  return operative === undefined ? [] : orderedParties(source, operative);
}

function headingParties(source: SourceText, headingEnd: number): readonly NamedParty[] {
  const head = source.clean.slice(0, headingEnd);
  const parties: NamedParty[] = [];
  for (const match of head.matchAll(HEAD_LINE)) {
    const [whole, role = '', bracket = '', name = ''] = match;
    const certain =
      /：$/.test(whole.slice(0, -name.length)) && PARTICULARS.test(head.slice(match.index + whole.length, match.index + whole.length + 12));
    if (!looksLikeName(name) && !(certain && /^[一-龥·]{2,8}$/.test(name))) continue;
    const nameStart = match.index + whole.length - name.length;
    const line = head.slice(nameStart, endOfLine(head, nameStart));
    const position = bracket || (/^（((?:原审|一审|反诉)[^）]{2,20})）/.exec(line.slice(name.length))?.[1] ?? '');
    add(nameStart, name, role, position, [...aliasesIn(line), ...declaredAlias(source.clean, name)]);
    for (const further of listedNames(line, name, head.charAt(nameStart - 1) === '：'))
      add(nameStart + further.at, further.name, role, position, declaredAlias(source.clean, further.name));
  }
  return parties;

  function add(start: number, name: string, word: string, position: string, aliases: readonly string[]): void {
    if (parties.length >= MOST_PARTIES || parties.some((party) => party.cleanName === name)) return;
    parties.push({
      id: `P${parties.length + 1}`,
      name: source.printed.slice(start, start + name.length),
      cleanName: name,
      type: partyType(name),
      role: litigationRole(word, position),
      side: sideOf(word, position),
      aliases,
      passage: source.passage(start, start + name.length),
    });
  }
}

/** 被告：甲厂，乙，丙店。 One line may list several; particulars of one person are told from names by their words. */
function listedNames(line: string, first: string, afterColon: boolean): readonly { readonly name: string; readonly at: number }[] {
  const names: { name: string; at: number }[] = [];
  let at = first.length;
  const rest = line.slice(first.length).replace(/。$/, '');
  if (!afterColon && !rest.startsWith('、')) return [];
  for (const piece of rest.split(/(?=[，、])/)) {
    const name = piece.slice(1).replace(/（[^）]*）$/, '');
    if (piece !== '' && /^[，、]/.test(piece)) {
      if (!looksLikeName(name) || !listable(name)) return afterColon && names.length === 0 ? [] : names;
      names.push({ name, at: at + 1 });
    }
    at += piece.length;
  }
  return names;
}

export function looksLikeName(name: string): boolean {
  if (/[原被]告|上诉人|执行人|申请人|向本院|诉至|纠纷/.test(name)) return false;
  if (name.length < 2 || name.length > 60 || /^(?:人|方|自愿|提出|的|与|因|认为)/.test(name)) return false;
  if (ORGANISATION.test(name)) return true;
  return !NOT_A_NAME.test(name) && (!HARDLY_A_NAME.test(name) || (name.length <= 4 && surnameLength(name) > 0));
}

/** A name in a list of names: one the court has shortened, or one that begins with a family name. */
function listable(name: string): boolean {
  if (ORGANISATION.test(name)) return true;
  if (!/^[一-龥·某×xX]{1,14}[甲乙丙丁戊己\d]?$/.test(name)) return false;
  return /[某×xX·]/.test(name) || (surnameLength(name) > 0 && name.length <= 4);
}

/** 原告甲公司（以下简称乙公司）与… · The short name that the narrative gives a party. */
function declaredAlias(clean: string, name: string): readonly string[] {
  let at = clean.indexOf(`${name}（`);
  for (let tries = 0; at >= 0 && tries < MOST_BRACKETS; tries++) {
    const alias = aliasesIn(clean.slice(at + name.length, at + name.length + 40));
    if (alias.length > 0) return alias;
    at = clean.indexOf(`${name}（`, at + name.length);
  }
  return [];
}

/** How many brackets behind a name are looked at: a short name is given where the party is first spoken of. */
const MOST_BRACKETS = 8;

function aliasesIn(line: string): readonly string[] {
  const alias = /（(?:以下)?(?:简称|下称|以下称)[：“"']*([^）”"']{2,20})[”"']?）/.exec(line.replace(/（以下简称/, '（简称'));
  return alias?.[1] === undefined ? [] : [alias[1]];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const BESIDE =
  /(?:^|\n|。)(委托诉讼代理人|委托代理人|法定代表人|法定代理人|负责人|经营者|诉讼代表人)[：]?([一-龥·某×]{2,5}?)(?=，|。|\n|；|（)/g;

/** 非当事人 · People beside a party, who must not be taken for one. */
export function readNonParties(
  source: SourceText,
  headingEnd: number,
): readonly { readonly name: string; readonly role: string; readonly passage: Passage }[] {
  return [...source.clean.slice(0, headingEnd).matchAll(BESIDE)].map((match) => {
    const name = match[2] ?? '';
    const start = match.index + match[0].length - name.length;
    return { name, role: match[1] ?? '', passage: source.passage(start, start + name.length) };
  });
}
