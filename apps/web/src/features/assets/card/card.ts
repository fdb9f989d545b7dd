import type { assetCard } from '@duixian/assets/register-contract';
import type { Replied } from '@duixian/contract/endpoint';

export type Card = Replied<typeof assetCard>;
