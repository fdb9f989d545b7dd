/**
 * 结案后控制措施 · A case closed because no property could be had keeps its holds and goes on renewing them
 * (法〔2016〕373号第十五条、第十六条); any other closing lets go of what is held.
 */
export function holdsStayAfter(closingKind: string | null): boolean {
  return closingKind === 'no-property';
}
