import type { Replied } from '@duixian/contract/endpoint';
import type { showLaneScope } from '@duixian/triage/contract';

export type Scope = Replied<typeof showLaneScope>['scope'];
