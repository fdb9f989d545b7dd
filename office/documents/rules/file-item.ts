import type { FileSection } from './document-template.ts';

/** 卷宗材料 · What comes into a file from outside, each with the section it usually stands in. */
export const FILE_ITEMS = {
  application: { zh: '申请执行书', en: 'Application', section: 'filing', volume: 'main' },
  title: { zh: '执行依据', en: 'Title', section: 'filing', volume: 'main' },
  identity: { zh: '身份证明', en: 'Proof of identity', section: 'parties', volume: 'main' },
  'power-of-attorney': { zh: '授权委托书', en: 'Power of attorney', section: 'parties', volume: 'main' },
  'address-confirmation': { zh: '送达地址确认书', en: 'Confirmation of address', section: 'parties', volume: 'main' },
  'property-report': { zh: '财产报告', en: 'Property report', section: 'notice', volume: 'main' },
  'service-return': { zh: '送达回证', en: 'Return of service', section: 'service', volume: 'main' },
  'agency-reply': { zh: '协助机关回执', en: 'Reply of an agency', section: 'control', volume: 'main' },
  evidence: { zh: '证据材料', en: 'Evidence', section: 'search', volume: 'main' },
  photo: { zh: '现场照片', en: 'Photograph', section: 'search', volume: 'main' },
  record: { zh: '签字笔录', en: 'Signed record', section: 'search', volume: 'main' },
  settlement: { zh: '和解协议', en: 'Settlement', section: 'objections', volume: 'main' },
  receipt: { zh: '收款凭证', en: 'Receipt', section: 'funds', volume: 'main' },
  deliberation: { zh: '合议、审批材料', en: 'Deliberation and approval', section: 'supervision', volume: 'secret' },
  other: { zh: '其他材料', en: 'Other', section: 'supervision', volume: 'main' },
} as const satisfies Readonly<Record<string, { zh: string; en: string; section: FileSection; volume: FileVolume }>>;

export type FileItem = keyof typeof FILE_ITEMS;

/** 正卷、副卷 · What the parties may read, and what stays with the court. */
export const FILE_VOLUMES = ['main', 'secret'] as const;
export type FileVolume = (typeof FILE_VOLUMES)[number];

export const FILE_ITEM_NAMES = Object.keys(FILE_ITEMS).filter(isFileItem);

export function isFileItem(name: string): name is FileItem {
  return Object.hasOwn(FILE_ITEMS, name);
}
