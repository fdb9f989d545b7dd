import type { Replied } from '@duixian/contract/endpoint';
import type { listReceipts } from '@duixian/funds/receipt-contract';

export type Receipt = Replied<typeof listReceipts>['rows'][number];
