import type { Replied } from '@duixian/contract/endpoint';
import type { listReconciliations } from '@duixian/funds/reconciliation-contract';

export type Report = Replied<typeof listReconciliations>['rows'][number];
