import type { RoleSpec } from './role-spec.ts';
import { OVERSIGHT_ROLES } from './roles-of-oversight.ts';
import { TEAM_ROLES } from './roles-of-teams.ts';

/**
 * 角色 · The roles of the office and the rights they bundle. The money chain is cut on purpose: the judge drafts,
 * the director approves, finance pays, and no role holds two of the three (法发〔2017〕6号第十二条、第十四条).
 */
export const ROLES = { ...TEAM_ROLES, ...OVERSIGHT_ROLES } as const satisfies Record<string, RoleSpec>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES: readonly Role[] = [
  'reception',
  'filing',
  'centre',
  'clerk',
  'assistant',
  'judge',
  'bailiff',
  'seal',
  'finance',
  'supervisor',
  'director',
  'president',
  'upper-court',
  'inspector',
  'administrator',
  'observer',
];

export function isRole(text: string): text is Role {
  return ROLE_NAMES.some((role) => role === text);
}

/** 岗位规格 · What a role may, read from its name; `undefined` for a name the office does not know. */
export function roleSpec(role: string): RoleSpec | undefined {
  return isRole(role) ? ROLES[role] : undefined;
}
