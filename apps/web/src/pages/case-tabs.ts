import type { showCase } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { Permission } from '@duixian/courts/rules/permissions';
import type { ComponentType } from 'react';

export const CASE_TAB_KEYS = ['overview', 'parties', 'clocks', 'search', 'property', 'money', 'papers', 'audit'] as const;
export type CaseTabKey = (typeof CASE_TAB_KEYS)[number];

/** The case as its page has read it; every tab gets it and reads the rest through its own contract. */
export type CaseOnScreen = Replied<typeof showCase>;

export interface CaseTab {
  readonly key: CaseTabKey;
  readonly permission: Permission;
  readonly Part: ComponentType<{ readonly file: CaseOnScreen }>;
}

/** 案件标签 · The tabs of a case in the order they stand; each part comes from a feature: `lazy(() => import('../features/…'))`. */
export const CASE_TABS: readonly CaseTab[] = [];
