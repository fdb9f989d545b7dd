import type { Permission } from '@duixian/courts/rules/permissions';
import type { ComponentType } from 'react';

/** 页面分块 · A part of a page that a feature provides. Features do not know one another; pages put them together. */
export interface Section {
  readonly key: string;
  /** Shown to whoever holds this right. */
  readonly permission: Permission;
  readonly Part: ComponentType;
}
