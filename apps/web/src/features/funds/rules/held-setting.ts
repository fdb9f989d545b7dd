import type { Replied } from '@duixian/contract/endpoint';
import type { moneySettings } from '@duixian/funds/settings-contract';

/** 现行设置 · One matter as it stands today. */
export type HeldSetting = Replied<typeof moneySettings>['held'][number];
