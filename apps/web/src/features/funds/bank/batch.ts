import type { Replied } from '@duixian/contract/endpoint';
import type { listBatches } from '@duixian/funds/batch-contract';

export type Batch = Replied<typeof listBatches>['rows'][number];
