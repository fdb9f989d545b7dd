/** 款项性质 · What a sum is, from the words before it; the first rule that fits decides. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/本息|本金及利息|本金和利息/, 'principal_and_interest'],
  [/律师/, 'attorney_fee'],
  [/担保(?:服务)?费|保函费|保全保险费|责任保险费|保险担保费/, 'guarantee_premium'],
  [/保全费|保全申请费|保全申请/, 'preservation_fee'],
  [/复利/, 'compound_interest'],
  [/罚息|逾期利息(?=.*至)|逾期罚息/, 'penalty_interest'],
  [/利息|资金占用(?:费|损失)/, 'fixed_interest'],
  [/鉴定费|评估费|公证费|公告费|差旅费/, 'expense'],
  [/违约金|滞纳金/, 'liquidated_damages'],
  [/押金|保证金|定金/, 'deposit_refund'],
  [/物业|取暖|供暖|采暖|热费/, 'property_and_heating_fee'],
  [/租金|流转费|承包费|占用费|使用费|房租/, 'rent'],
  [/抚养费|赡养费|扶养费|抚育费/, 'maintenance'],
  [/房屋(?:折价|补偿)|分割款|共同财产|(?:财产|车辆)(?:折价|补偿)|共有[^，]{0,6}款/, 'division_share'],
  [/质保金|质量保证金|履约保证金/, 'deposit_refund'],
  [/教育费|学费/, 'education_fee'],
  [/经济补偿|双倍工资|二倍工资|伤残(?:就业|补助)|停工留薪|工伤|就业补助|解除劳动/, 'labour_compensation'],
  [/工资|劳务费|劳动报酬|劳务报酬|报酬|人工费|提成|加班/, 'labour_remuneration'],
  [/保险费|保费/, 'service_fee'],
  [/存款|遗产/, 'division_share'],
  [/保险金|保险赔偿|理赔|交强险|商业险|商业第三者|责任限额|保险/, 'insurance_payment'],
  [/赔偿|损失|医疗费|误工费|护理费|残疾|死亡|丧葬|精神损害|抚慰金|维权|合理开支|合理支出|合理费用/, 'compensation'],
  [/代偿|追偿/, 'subrogation_payment'],
  [/运费|运输费/, 'freight'],
  [/服务费|广告费|欠费|管理费|培训费|中介费|佣金|话费|通信费/, 'service_fee'],
  [/货款|工程款|材料款|加工款/, 'price'],
  [/借款|贷款本金|欠款本金|本金|透支/, 'principal'],
  [/彩礼|不当得利|垫付款|返还.*款/, 'return_of_money'],
  [/货款|价款|折价款|工程款|房款|材料款|加工款|加工费|转让款|装修款|购车款|购房款|转让费|款项|欠款/, 'price'],
  [/费用|费/, 'expense'],
];

export function kindOf(label: string, verb: string, around: string): string {
  const kind = KINDS.find(([words]) => words.test(label))?.[1];
  if (
    (kind === undefined || kind === 'compensation') &&
    /交强险|商业[^，。；]{0,4}险|保险(?:责任)?(?:限额|范围|金额)|强制保险/.test(around)
  )
    return 'insurance_payment';
  const back = /退还|返还|退回/.test(verb);
  if (back && (kind === 'price' || kind === 'freight' || kind === 'rent' || kind === 'principal' || kind === 'service_fee'))
    return 'refund';
  if (kind === 'expense' && /赔偿/.test(verb) && /费用$/.test(label)) return 'compensation';
  if (kind !== undefined) return kind;
  return /赔偿/.test(verb) ? 'compensation' : back ? 'return_of_money' : 'price';
}

/** Whether a sum of this kind bears the running interest of its clause. */
export function bearsInterest(kind: string): boolean {
  return ![
    'fixed_interest',
    'penalty_interest',
    'compound_interest',
    'attorney_fee',
    'guarantee_premium',
    'preservation_fee',
    'liquidated_damages',
    'expense',
  ].includes(kind);
}
