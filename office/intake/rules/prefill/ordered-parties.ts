import { litigationRole, type NamedParty, ORGANISATION, partyType, sideOf } from './parties.ts';
import type { LitigationRole } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { surnameLength } from './surnames.ts';

const ROLE_WORD = '(原告|被告|第三人|上诉人|被上诉人)';
const BEHIND_ROLE = '(?:（((?:反诉|原审|一审|本诉)[^）]{2,16})）)?';
const CLOSING =
  '(?:有限责任公司|股份有限公司|有限公司|公司|合作社|委员会|经营部|事务所|工作室|商行|中心|支行|分行|银行|信用社|联社|厂|店|医院|学校|大学|学院|幼儿园|政府|村民小组|合作联社|项目部|门市部|营业部|俱乐部|管理处|办事处|管委会|研究所|协会|基金会|集团|社区|局|站|农场|市场|商场|养殖场|宾馆|会馆|超市|酒店|宾馆)';
const BOUNDARY =
  '(?:于|应|自|在|向|与|对|按|由|共|连带|支付|偿还|归还|返还|退还|给付|赔偿|清偿|付清|偿付|交付|发还|腾|负担|承担|的|、|，|。|；|（|）|之|所|名下|立即|已|各|和|及|或|继续|停止|借款|贷款|货款|欠款|本金|租金|工程|律师|违约金|利息|劳务|工资|抚养|赡养|保险|物业|彩礼|经济|各项|损失|医疗|购房|购车|定金|押金|保证金|服务费|代偿|垫付|追偿|所有|自行|有权|出具|办理|名义|工作|离婚|等|预交|多预|协助|就|每|分|一次|先行|均|须|需|不|未|尚|拖欠|欠|将|给|为|从|限|因|直接|上述|以|同|并|还|尚|仍|再|亦|也|又|履行|存款|折价|补偿|精神|残疾|死亡|鉴定|运费|加工|材料|装修|投资|股权|合伙|购|房屋|车辆|确认|同意|自愿|放弃|承诺|收到|提供|经|根据|可|无需|补|停止|垫|是否|诉|辩|全部|剩余|人民币|逾期|如|若|双方|截|\\n|[\\d:：]|$)';
const AT_BOUNDARY = new RegExp(`^${BOUNDARY}`);
/** An organisation's name runs up to its closing word and never over a role, a verb or a period. */
const ORGANISATION_NAME = new RegExp(
  `^(?!有权|有限|应|于|在|自愿|及|和)(?:(?!原告|被告|上诉人|第三人|判决|生效|支付|给付|偿还|归还|返还|退还|赔偿|偿付|清偿|承担|负担|共同|连带|于本|应于|应自|应在|自本|在本|[某甲乙丙丁戊\\d](?:应|与|和|及|于|在|向|对|按|以|将|给|就|自|均|欠|由))[一-龥（）·某×A-Za-z\\d]){1,46}?${CLOSING}(?:（[一-龥]{2,8}）)?(?=${BOUNDARY})`,
);
const SHORTENED_PERSON = /^[一-龥]{1,2}(?:某(?:[甲乙丙丁戊己庚辛壬癸某]|\d{1,2}(?![\d年月日元]))?|[×xX＊*]{1,2}(?![一-龥]?公司))/;
const FULL_MINORITY = /^[一-龥某×]{1,8}(?:·[一-龥某×]{1,8}){1,3}?(?=[于应自在向与对按由共连支偿归返退给赔清付负承的、，。；（）]|\n|$)/;
const NOT_A_PERSON =
  /(?:费|款|金|息|损失|本息|租金|报酬|工资)$|[原被]告|判决|本院|^(?:应当|双方|一致|确认|自行|同意|共同|连带|继续|有权|全部|其他|本人|立即|任何|任意|逾期|未按|未能|向原|均应|各自|方式|管理|房屋|安全|平均|于本|经本|经济|相应|支付|和解|利息|明确|时间|单方|权利|商业|牛羊|车辆|成年|习惯|石材|向其|应向|于判|应于|应自|应在|应对|方应|方于|方均|方在|方自)/;

interface Seen {
  readonly role: string;
  readonly position: string;
  readonly start: number;
  count: number;
}

/** Only the operative part is there: names follow the role and end where an order goes on. */
export function orderedParties(source: SourceText, operative: { readonly start: number; readonly end: number }): readonly NamedParty[] {
  const text = source.clean.slice(operative.start);
  const seen = new Map<string, Seen>();
  for (const match of text.matchAll(new RegExp(ROLE_WORD + BEHIND_ROLE, 'g'))) {
    const [whole, role = '', position = ''] = match;
    let at = match.index + whole.length;
    for (;;) {
      const name = nameAt(text.slice(at, at + 60));
      if (name === undefined) break;
      const known = seen.get(name);
      if (known) known.count += 1;
      else seen.set(name, { role, position, start: operative.start + at, count: 1 });
      at += name.length;
      const more = new RegExp(`^(?:（[^）]{2,16}）)?(?:、|和|及|以及|与)(?!${ROLE_WORD})`).exec(text.slice(at, at + 24));
      if (more === null) break;
      at += more[0].length;
    }
  }
  const names = [...seen.keys()];
  const kept = names.filter((name) => !names.some((other) => other !== name && isSliceOf(name, other, seen)));
  const full = kept.filter((name) => !kept.some((other) => other !== name && shortens(name, other)));
  const rank = (role: string) => (role === '原告' || role === '上诉人' ? 0 : role === '被告' || role === '被上诉人' ? 1 : 2);
  const named = full
    .flatMap((name) => {
      const facts = seen.get(name);
      return facts === undefined ? [] : [{ name, ...facts }];
    })
    .sort((a, b) => rank(a.role) - rank(b.role) || a.start - b.start)
    .map(({ name, role, position, start }, index) => ({
      id: `P${index + 1}`,
      name: source.printed.slice(start, start + name.length),
      cleanName: name,
      type: partyType(name),
      role: litigationRole(role, position),
      side: sideOf(role, position),
      aliases: kept.flatMap((other) => (other !== name && shortens(other, name) ? [other] : [])),
      passage: source.passage(start, start + name.length),
    }));
  return withNameless(source, text, operative.start, named);
}

/** The name a text begins with: an organisation up to its closing word, a shortened name, or a family name with what follows. */
function nameAt(text: string): string | undefined {
  const organisation = ORGANISATION_NAME.exec(text)?.[0];
  if (organisation !== undefined) return organisation;
  const minority = FULL_MINORITY.exec(text)?.[0];
  if (minority !== undefined) return minority;
  const shortened = SHORTENED_PERSON.exec(text)?.[0];
  const told = shortened !== undefined && (/[甲乙丙丁戊己庚辛壬癸\d]$/.test(shortened) || AT_BOUNDARY.test(text.slice(shortened.length)));
  if (shortened !== undefined && told) return NOT_A_PERSON.test(shortened) ? undefined : shortened;
  const family = surnameLength(text);
  if (family === 0) return undefined;
  for (let length = family + 1; length <= family + 2; length++) {
    const name = text.slice(0, length);
    if (/^(?:(?!某)[一-龥])+$/.test(name) && AT_BOUNDARY.test(text.slice(length)) && !NOT_A_PERSON.test(name)) return name;
  }
  return undefined;
}

/** 黎明货 beside 黎明 · The one seen less often is a slice. 温某 and 温某甲 are two people. */
function isSliceOf(name: string, other: string, seen: ReadonlyMap<string, Seen>): boolean {
  if (/[某×·]/.test(name + other) || ORGANISATION.test(name) || ORGANISATION.test(other)) return false;
  const [own, its] = [seen.get(name)?.count ?? 0, seen.get(other)?.count ?? 0];
  return name.startsWith(other) ? own <= its : other.startsWith(name) && own < its;
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
  const sides: readonly (readonly [LitigationRole, NamedParty['side'], RegExp])[] = [
    ['plaintiff', 'claiming', /([两二三四五])?原告(?!某|人)/],
    ['defendant', 'defending', /([两二三四五])?(?<!原、)被告(?!某|人)/],
  ];
  for (const [role, side, word] of sides) {
    const own = named.filter((party) => party.side === side && party.role !== 'appellant' && party.role !== 'appellee');
    const spoken = word.exec(text);
    parties.push(...own);
    if (own.length > 0 || spoken === null) continue;
    const count = '〇一二三四五'.indexOf((spoken[1] ?? '一').replace('两', '二'));
    for (let one = 0; one < count; one++) {
      const start = from + spoken.index;
      parties.push({
        id: '',
        name: null,
        cleanName: '',
        type: null,
        role,
        side,
        aliases: [],
        passage: source.passage(start, start + spoken[0].length),
      });
    }
  }
  parties.push(...named.filter((party) => !parties.includes(party)));
  return parties.map((party, index) => ({ ...party, id: `P${index + 1}` }));
}
