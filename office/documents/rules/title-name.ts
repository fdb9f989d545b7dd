/** 执行依据种类 · What a title is called in a paper, by the code it was filed under. */
const TITLE_NAMES: Readonly<Record<string, string>> = {
  civil_judgment: '民事判决书',
  civil_mediation: '民事调解书',
  civil_ruling: '民事裁定书',
  payment_order: '支付令',
  criminal_judgment: '刑事判决书',
  criminal_incidental_judgment: '刑事附带民事判决书',
  criminal_incidental_mediation: '刑事附带民事调解书',
  administrative_judgment: '行政判决书',
  administrative_ruling: '行政裁定书',
  arbitral_award: '仲裁裁决书',
  arbitral_mediation: '仲裁调解书',
  labour_award: '劳动仲裁裁决书',
  notarial_certificate: '公证债权文书',
};

/** A kind already written in Chinese is its own name; a code nobody knows has none, and the paper will say so. */
export function titleName(kind: string): string | undefined {
  return TITLE_NAMES[kind.replaceAll('-', '_')] ?? (/^\p{Script=Han}+$/u.test(kind) ? kind : undefined);
}
