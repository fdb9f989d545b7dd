import { roleSpec } from '@duixian/courts/rules/roles';
import type { Language } from '../../texts/language.ts';

/** The post in words; an unknown role (a newer server) is shown as it came. */
export function roleName(role: string, language: Language): string {
  const spec = roleSpec(role);
  if (spec === undefined) return role;
  return language === 'zh' ? spec.nameZh : spec.nameEn;
}
