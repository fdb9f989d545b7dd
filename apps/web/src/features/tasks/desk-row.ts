import type { Replied } from '@duixian/contract/endpoint';
import type { myDesk } from '@duixian/tasks/contract';

export type DeskRow = Replied<typeof myDesk>['rows'][number];
export type DeskPage = Replied<typeof myDesk>;
