import type { Permission } from './permissions.ts';
import { ROLE_NAMES, ROLES, type Role } from './roles.ts';

/** 不相容岗位 · Rights no one person may hold together, with the reason. A court cannot configure it away. */
export const SEPARATIONS: readonly { readonly together: readonly [Permission, Permission]; readonly because: string }[] = [
  {
    together: ['funds.draft-payout', 'funds.approve-payout'],
    because: '法发〔2017〕6号第十二条: whoever computes a pay-out does not approve it',
  },
  { together: ['funds.approve-payout', 'funds.pay'], because: '法发〔2017〕6号第十四条: finance reviews what the office has approved' },
  { together: ['funds.claim', 'funds.pay'], because: '法〔2021〕322号第二十条: enforcement staff do not touch money' },
  { together: ['funds.draft-payout', 'funds.pay'], because: '法〔2021〕322号第二十条: enforcement staff do not touch money' },
  {
    together: ['disposal.set-price', 'disposal.confirm-sale'],
    because: 'office policy: whoever sets what a thing is worth does not confirm its sale',
  },
  { together: ['documents.draft', 'documents.seal'], because: 'office policy: the hand that writes a paper does not seal it' },
  { together: ['closing.close', 'deadlines.extend'], because: 'office policy: the supervisor of a case is not its handler' },
  { together: ['intake.file', 'intake.check'], because: 'office policy: the centre checks what the window filed' },
];

export interface SeparationBroken {
  readonly kind: 'incompatible-rights';
  readonly first: Permission;
  readonly second: Permission;
  readonly because: string;
}

/** The first separation that one role, or two roles held by one person, would break. */
export function separationBrokenBy(roles: readonly Role[]): SeparationBroken | undefined {
  const held = new Set<Permission>(roles.flatMap((role) => [...ROLES[role].permissions]));
  for (const { together, because } of SEPARATIONS) {
    const [first, second] = together;
    if (held.has(first) && held.has(second)) return { kind: 'incompatible-rights', first, second, because };
  }
  return undefined;
}

export function rolesThatBreak(): readonly Role[] {
  return ROLE_NAMES.filter((role) => separationBrokenBy([role]) !== undefined);
}
