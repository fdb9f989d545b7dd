import type { Replied } from '@duixian/contract/endpoint';
import type { caseClocks } from '@duixian/deadlines/contract';

export type CaseClock = Replied<typeof caseClocks>['rows'][number];
