import type { LitigationRole, PartyType } from './reading.ts';
import type { Passage, SourceText } from './source-text.ts';

/** A party before anyone knows who owes whom. */
export interface NamedParty {
  readonly id: string;
  readonly name: string | null;
  /** The name as the clean text has it: names are searched with this. */
  readonly cleanName: string;
  readonly type: PartyType;
  readonly role: LitigationRole;
  readonly aliases: readonly string[];
  readonly passage: Passage;
}

export const ORGANISATION =
  /(?:公司|支行|分行|银行|信用社|联社|合作社|委员会|居委会|村委会|厂|店|商行|经营部|经营者协会|中心|医院|学校|大学|学院|幼儿园|政府|局|所|集团|事务所|基金会|协会|部|小组|场|馆|站|社|宾馆|酒店|超市|企业|工作室|\(有限合伙\)|（有限合伙）|工厂|铺|行|队|院)$/;
const ORGANISATION_WITHIN =
  '(?:有限责任公司|股份有限公司|有限公司|公司|合作社|委员会|经营部|事务所|工作室|商行|中心|支行|分行|厂|店|医院|学校|（有限合伙）)';

const ROLE = '(原告|被告|第三人|上诉人|被上诉人|申请执行人|被执行人|再审申请人|被申请人|申请人)(?:（([^）\\n]{1,24})）)?';
const NAME =
  '([^，。；：（）\\n、]{1,40}(?:（(?!以下|下称|简称|曾用|原名|原审|反诉|身份|公民|统一|女|男|系|又名|法定)[^）\\n]{1,12}）[^，。；：（）\\n、]{0,30})?)';
const HEAD_LINE = new RegExp(`(?:^|\\n)${ROLE}：?${NAME}`, 'g');
const NOT_A_NAME =
  /诉称|辩称|诉请|请求|一案|向本院|陈述|认为|为支持|提交|围绕|经|本院|与被告|未|共同|委托|诉讼|承担|负担|应当|对|主张|[男女]$|族$|住|出生|生于|年|汉|职|号码|代码|法定|负责|系/;

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
    if (!looksLikeName(name)) continue;
    const nameStart = match.index + whole.length - name.length;
    const line = head.slice(nameStart, endOfLine(head, nameStart));
    add(nameStart, name, litigationRole(role, bracket), aliasesIn(line));
    for (const further of listedNames(line, name, head.charAt(nameStart - 1) === '：'))
      add(nameStart + further.at, further.name, litigationRole(role, bracket), []);
  }
  return parties;

  function add(start: number, name: string, role: LitigationRole, aliases: readonly string[]): void {
    if (parties.some((party) => party.cleanName === name)) return;
    parties.push({
      id: `P${parties.length + 1}`,
      name: source.printed.slice(start, start + name.length),
      cleanName: name,
      type: partyType(name),
      role,
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
      if (!looksLikeName(name) || !(ORGANISATION.test(name) || /^[一-龥·某×xX]{1,5}[甲乙丙丁戊\d]?$/.test(name)))
        return afterColon && names.length === 0 ? [] : names;
      names.push({ name, at: at + 1 });
    }
    at += piece.length;
  }
  return names;
}

function looksLikeName(name: string): boolean {
  if (/[原被]告|上诉人|执行人|向本院|诉至/.test(name)) return false;
  return (
    name.length >= 2 && name.length <= 60 && (ORGANISATION.test(name) || !NOT_A_NAME.test(name)) && !/^(?:人|方|自愿|提出|的)/.test(name)
  );
}

function aliasesIn(line: string): readonly string[] {
  const alias = /（(?:以下)?(?:简称|下称|以下称)[：“"']*([^）”"']{2,20})[”"']?）/.exec(line.replace(/（以下简称/, '（简称'));
  return alias?.[1] === undefined ? [] : [alias[1]];
}

const BOUNDARY =
  '(?=于|应|自|在|向|与|对|按|由|共|连带|支付|偿还|归还|返还|退还|给付|赔偿|清偿|付清|负担|承担|的|、|，|。|；|（|）|之|所|名下|立即|已|各|和|及|继续|停止|借款|货款|欠款|本金|租金|工程款|律师|违约金|利息|劳务|工资|抚养|保险|物业|彩礼|经济|各项|赔偿|损失|医疗|购房|购车|定金|押金|保证金|服务费|代偿|垫付|追偿|所有|自行|有权|抚养|出具|办理|名义|工作|离婚|等|预交|多预|协助|\\n|\\d|$)';
/** An organisation's name runs up to its closing word and never over a role, a verb or a period. */
const ORGANISATION_NAME = `(?:(?!原告|被告|上诉人|第三人|判决|生效|支付|给付|偿还|归还|返还|退还|赔偿|清偿|于本|应于|应自|应在|自本|在本|负担|承担)[一-龥（）·某×A-Za-z]){2,40}?${ORGANISATION_WITHIN}(?:（有限合伙）)?`;
/** Initials and numbers stand only behind a name the court has already shortened: 仇某1. */
const PERSON_NAME = '(?:[一-龥·×]{1,3}某(?:[甲乙丙丁某]|\\d(?!\\d))?|[一-龥·某×]{2,4}?)';
const ORDERED = new RegExp(`(原告|被告|第三人|上诉人|被上诉人)((?:${ORGANISATION_NAME}|${PERSON_NAME})${BOUNDARY})`, 'g');
const GENERIC =
  /^(?:双方|一致|确认|款项|自行|同意|支付|负担|承担|预交|之间|名下|共同|连带|继续|有权|全部|其他|本人|立即|任何|任意|逾期|未按|未能|[应于自向与对已在的均可各需须不如若由方](?:本|当|由|在|于|自|向|原|判|上|支|预|垫|缴|交|经|每|其|给|以|付|负|共|连|立|同|互|还|对|法|需|承|能))|^(?:应|于|自|向|与|对|已|在|的|均|可|各|需|须|不|如|若|方)$/;

/** Only the operative part is there: names follow the role and end where an order goes on. The names seen most often win. */
function orderedParties(source: SourceText, operative: { readonly start: number; readonly end: number }): readonly NamedParty[] {
  const text = source.clean.slice(operative.start);
  const seen = new Map<string, { role: string; start: number; count: number }>();
  for (const match of text.matchAll(ORDERED)) {
    const [, role = '', name = ''] = match;
    const start = operative.start + match.index + role.length;
    note(name, role, start);
    let at = start + name.length;
    for (;;) {
      const more = new RegExp(`^(?:、|和|及|以及)(?:${role})?(${ORGANISATION_NAME}|${PERSON_NAME})${BOUNDARY}`).exec(
        source.clean.slice(at, at + 60),
      );
      if (!more?.[1]) break;
      note(more[1], role, at + more[0].length - more[1].length);
      at += more[0].length;
    }
  }
  const ordered = [...seen.entries()].filter(
    ([name]) =>
      ![...seen.keys()].some(
        (other) => other !== name && other.startsWith(name) && (seen.get(other)?.count ?? 0) > (seen.get(name)?.count ?? 0),
      ) &&
      (ORGANISATION.test(name) || ![...seen.keys()].some((other) => other !== name && name.startsWith(other))),
  );
  const rank = (role: string) => (role === '原告' || role === '上诉人' ? 0 : role === '被告' || role === '被上诉人' ? 1 : 2);
  const named = ordered
    .filter(([name]) => !ordered.some(([full]) => full !== name && shortens(name, full)))
    .sort((a, b) => rank(a[1].role) - rank(b[1].role) || source.clean.indexOf(a[0]) - source.clean.indexOf(b[0]))
    .map(([name, { role, start }], index) => ({
      id: `P${index + 1}`,
      name: source.printed.slice(start, start + name.length),
      cleanName: name,
      type: partyType(name),
      role: litigationRole(role, ''),
      aliases: ordered.flatMap(([other]) => (other !== name && shortens(other, name) ? [other] : [])),
      passage: source.passage(start, start + name.length),
    }));
  return withNameless(source, text, operative.start, named);

  function note(name: string, role: string, start: number): void {
    if (/(?:费|款|金|息|损失|本息|租金|报酬|工资)$/.test(name) && !ORGANISATION.test(name)) return;
    if (GENERIC.test(name) || name.length < 2 || /[原被]告|判决|本院/.test(name)) return;
    const known = seen.get(name);
    if (known) known.count += 1;
    else seen.set(name, { role, start, count: 1 });
  }
}

/** 豪乐公司 for 某某豪乐地产有限公司 · A short name keeps the letters of the full one in their order and ends alike. */
function shortens(short: string, full: string): boolean {
  if (short.length >= full.length || !ORGANISATION.test(short) || !ORGANISATION.test(full) || short.slice(-2) !== full.slice(-2))
    return false;
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at++;
  return at === short.length;
}

/** A side the text speaks of without any name is a party all the same: 两被告 are two. Its name stays empty. */
function withNameless(source: SourceText, text: string, from: number, named: readonly NamedParty[]): readonly NamedParty[] {
  const parties: NamedParty[] = [];
  const sides: readonly (readonly [LitigationRole, RegExp])[] = [
    ['plaintiff', /([两二三四五])?原告/],
    ['defendant', /([两二三四五])?(?<!原、)被告/],
  ];
  for (const [role, word] of sides) {
    const own = named.filter((party) => party.role === role);
    const spoken = word.exec(text);
    parties.push(...own);
    if (own.length > 0 || spoken === null || /^(?:某|人)/.test(text.slice(spoken.index + spoken[0].length))) continue;
    const count = '〇一二三四五'.indexOf((spoken[1] ?? '一').replace('两', '二'));
    for (let one = 0; one < count; one++) {
      const start = from + spoken.index;
      parties.push({
        id: '',
        name: null,
        cleanName: '',
        type: null,
        role,
        aliases: [],
        passage: source.passage(start, start + spoken[0].length),
      });
    }
  }
  parties.push(...named.filter((party) => party.role !== 'plaintiff' && party.role !== 'defendant'));
  return parties.map((party, index) => ({ ...party, id: `P${index + 1}` }));
}

function litigationRole(role: string, bracket: string): LitigationRole {
  if (role === '上诉人' || role === '再审申请人') return 'appellant';
  if (role === '被上诉人') return 'appellee';
  if (role === '申请执行人') return 'enforcement_applicant';
  if (role === '被执行人') return 'enforcement_respondent';
  if (role === '第三人') return 'third_party';
  if (role === '原告' || role === '申请人') return /反诉被告/.test(bracket) ? 'plaintiff_and_counter_defendant' : 'plaintiff';
  return /反诉原告/.test(bracket) ? 'defendant_and_counter_plaintiff' : 'defendant';
}

export function partyType(name: string): PartyType {
  if (ORGANISATION.test(name) && name.length > 3) return 'organization';
  return /^[一-龥·某×xX*＊]{1,8}[甲乙丙丁戊己\d]?$/.test(name) && name.length <= 8 ? 'natural_person' : null;
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
