import type { Replied } from '@duixian/contract/endpoint';
import type { foundProperty } from '@duixian/hub/found-contract';

export type Found = Replied<typeof foundProperty>;
