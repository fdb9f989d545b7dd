import type { Permission } from './permissions.ts';

/** 案件范围 · How far a post sees: its own cases, its team's, or all of the courts it stands over. */
export type Reach = 'own' | 'team' | 'court';

export interface RoleSpec {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly reach: Reach;
  /** Whether a post at an upper court also sees the courts below it. */
  readonly below: boolean;
  readonly permissions: readonly Permission[];
}

const LOOK = [
  'desk.view',
  'cases.view',
  'deadlines.view',
  'tasks.view',
  'documents.view',
  'search.view',
  'assets.view',
  'triage.view',
  'assignment.view',
  'funds.view',
  'closing.view',
  'audit.view-case',
] as const satisfies readonly Permission[];

/**
 * 角色 · The roles of the office and the rights they bundle. The money chain is cut on purpose: the judge drafts,
 * the director approves, finance pays, and no role holds two of the three (法发〔2017〕6号第十二条、第十四条).
 */
export const ROLES = {
  reception: {
    nameZh: '首问接待岗',
    nameEn: 'Front desk',
    reach: 'court',
    below: false,
    permissions: ['desk.view', 'intake.view', 'intake.accept', 'cases.view', 'tasks.view', 'deadlines.view', 'search.take-lead'],
  },
  filing: {
    nameZh: '立案窗口',
    nameEn: 'Filing clerk',
    reach: 'court',
    below: false,
    permissions: [
      'desk.view',
      'intake.view',
      'intake.accept',
      'intake.import',
      'intake.file',
      'cases.view',
      'tasks.view',
      'tasks.work',
      'deadlines.view',
      'documents.view',
    ],
  },
  centre: {
    nameZh: '指挥中心',
    nameEn: 'Command centre',
    reach: 'court',
    below: true,
    permissions: [
      ...LOOK,
      'hub.view',
      'intake.view',
      'intake.check',
      'tasks.work',
      'tasks.reassign',
      'documents.draft',
      'documents.serve',
      'search.launch',
      'triage.confirm',
      'assignment.assign',
      'search.take-lead',
      'search.verify-lead',
    ],
  },
  clerk: {
    nameZh: '书记员',
    nameEn: 'Clerk',
    reach: 'team',
    below: false,
    permissions: [
      ...LOOK,
      'cases.reveal-number',
      'tasks.work',
      'documents.draft',
      'documents.serve',
      'search.take-lead',
      'assets.enter-report',
    ],
  },
  assistant: {
    nameZh: '法官助理',
    nameEn: "Judge's assistant",
    reach: 'team',
    below: false,
    permissions: [
      ...LOOK,
      'cases.reveal-number',
      'tasks.work',
      'documents.draft',
      'search.launch',
      'assets.control',
      'funds.claim',
      'search.take-lead',
      'search.verify-lead',
      'assets.enter-report',
      'assets.check-report',
    ],
  },
  judge: {
    nameZh: '员额法官',
    nameEn: 'Enforcement judge',
    reach: 'own',
    below: false,
    permissions: [
      ...LOOK,
      'cases.reveal-number',
      'tasks.work',
      'documents.draft',
      'search.launch',
      'assets.control',
      'triage.confirm',
      'funds.claim',
      'funds.draft-payout',
      'deadlines.suspend',
      'closing.close',
      'search.take-lead',
      'search.verify-lead',
      'assets.approve-control',
      'assets.enter-report',
      'assets.check-report',
    ],
  },
  bailiff: {
    nameZh: '法警',
    nameEn: 'Bailiff',
    reach: 'team',
    below: false,
    permissions: ['desk.view', 'cases.view', 'tasks.view', 'tasks.work', 'deadlines.view', 'assets.view'],
  },
  seal: {
    nameZh: '印章管理',
    nameEn: 'Seal keeper',
    reach: 'court',
    below: false,
    permissions: ['desk.view', 'cases.view', 'documents.view', 'documents.seal', 'tasks.view', 'tasks.work', 'deadlines.view'],
  },
  finance: {
    nameZh: '财务',
    nameEn: 'Finance officer',
    reach: 'court',
    below: false,
    permissions: [
      'desk.view',
      'cases.view',
      'cases.reveal-number',
      'tasks.view',
      'tasks.work',
      'deadlines.view',
      'funds.view',
      'funds.record-receipt',
      'funds.pay',
    ],
  },
  supervisor: {
    nameZh: '监管专员',
    nameEn: 'Supervisor',
    reach: 'court',
    below: true,
    permissions: [...LOOK, 'hub.view', 'intake.view', 'audit.view-looks', 'deadlines.extend'],
  },
  director: {
    nameZh: '执行局长',
    nameEn: 'Director',
    reach: 'court',
    below: true,
    permissions: [
      ...LOOK,
      'cases.reveal-number',
      'hub.view',
      'documents.approve',
      'intake.view',
      'tasks.work',
      'tasks.reassign',
      'triage.set-scope',
      'assignment.set-weights',
      'assets.approve-control',
      'funds.approve-payout',
      'deadlines.extend',
      'deadlines.set-rule-pack',
      'courts.view-people',
      'audit.view-looks',
    ],
  },
  president: {
    nameZh: '院长',
    nameEn: 'President',
    reach: 'court',
    below: true,
    permissions: [...LOOK, 'hub.view', 'intake.view', 'documents.approve', 'deadlines.extend', 'courts.view-people'],
  },
  'upper-court': {
    nameZh: '上级法院',
    nameEn: 'Upper court',
    reach: 'court',
    below: true,
    permissions: [...LOOK, 'hub.view', 'intake.view'],
  },
  inspector: {
    nameZh: '督察',
    nameEn: 'Discipline inspector',
    reach: 'court',
    below: true,
    permissions: ['desk.view', 'cases.view', 'deadlines.view', 'audit.view-case', 'audit.view-looks'],
  },
  administrator: {
    nameZh: '管理员',
    nameEn: 'Administrator',
    reach: 'own',
    below: true,
    permissions: ['courts.view-people', 'courts.manage-people', 'deadlines.load-calendar', 'documents.set-letterhead', 'funds.enter-rate'],
  },
  observer: { nameZh: '外部观察员', nameEn: 'Observer', reach: 'own', below: false, permissions: ['cases.view', 'deadlines.view'] },
} as const satisfies Record<string, RoleSpec>;

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
