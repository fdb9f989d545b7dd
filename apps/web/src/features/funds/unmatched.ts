import type { Replied } from '@duixian/contract/endpoint';
import type { unmatchedDesk } from '@duixian/funds/receipt-contract';

export type Unmatched = Replied<typeof unmatchedDesk>['rows'][number];
