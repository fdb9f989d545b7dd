import type { Replied } from '@duixian/contract/endpoint';
import type { listStatements } from '@duixian/funds/statement-contract';

export type BroughtFile = Replied<typeof listStatements>['rows'][number];
