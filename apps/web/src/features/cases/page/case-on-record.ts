import type { showCase } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';

/** The case as its page has read it. */
export type CaseOnRecord = Replied<typeof showCase>;
