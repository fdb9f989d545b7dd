import type { Replied } from '@duixian/contract/endpoint';
import type { showTriage } from '@duixian/triage/contract';

export type Proposal = Replied<typeof showTriage>['proposals'][number];
