import type { Replied } from '@duixian/contract/endpoint';
import type { showProof } from '@duixian/deadlines/contract';

export type Proof = Replied<typeof showProof>;
