/** 套语 · Sentences many papers of one family share. */
export const IN_CASE = '本院在执行申请执行人{creditor.names}与被执行人{debtor.names}{case.cause}一案中，';
export const OF_CASE =
  '关于申请执行人{creditor.names}与被执行人{debtor.names}{case.cause}一案，本院于{case.filed-on}立案执行，执行依据为{title.court}{title.number}{title.name}。';
export const UNPERFORMED = '责令被执行人履行{title.court}{title.number}{title.name}确定的义务，但被执行人至今未（全部）履行。';
export const RULED = '依照{basis}的规定，裁定如下：';
export const DECIDED = '依照{basis}的规定，决定如下：';
export const EFFECTIVE_OPEN_TO_OBJECTION =
  '本裁定送达后即发生法律效力。当事人、利害关系人认为执行行为违反法律规定的，可以自收到本裁定之日起向本院提出书面异议。';
export const EFFECTIVE = '本裁定送达后即发生法律效力。';
export const HELP_DUTY =
  '协助单位应当立即办理，并将办理结果书面回复本院；因在先控制等原因不能办理或者不能足额办理的，应当写明原因、实际办理的范围和顺位。有义务协助而拒不协助的，本院可以依法予以罚款，并可以向有关机关提出司法建议。';
