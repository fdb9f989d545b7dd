import type { Replied } from '@duixian/contract/endpoint';
import type { showOutage } from '@duixian/deadlines/outage-contract';

export type Outage = Replied<typeof showOutage>;
export type Relief = Outage['reliefs'][number];
