import type { showCase } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';

/** The case as its page has read it; every tab gets it and reads the rest through its own contract. */
export type CaseOnScreen = Replied<typeof showCase>;
