import type { Replied } from '@duixian/contract/endpoint';
import type { showFile } from '@duixian/documents/file-contract';

export type FileEntry = Replied<typeof showFile>['rows'][number];
