import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Directory, demoDirectory } from '@duixian/agencies/directory';
import type { AnchorBook } from '@duixian/audit/anchor-book';
import type { BlobStore } from '@duixian/blobs/blob-store';
import type { Clock } from '@duixian/clock/clock';
import type { BounceReader } from '@duixian/documents/bounce-http';
import type { ServiceChannel } from '@duixian/documents/service-channel';
import type { NoticeGateway } from '@duixian/hub/notice-gateway';
import type { SealBook } from '@duixian/seal/seal-key';
import { openTypesetter, type Typesetter } from '@duixian/typeset/typesetter';
import { openAnchorBook } from './anchor-file.ts';
import { openBlobs } from './blobs.ts';
import { openCarriers } from './carriers.ts';
import type { Config } from './config.ts';
import { publicUrlOf } from './identity-provider.ts';
import { openSealBook } from './seal-book.ts';

/** What the modules use besides the database: papers, seals, files, agencies. */
export interface Services {
  readonly typesetter: Typesetter;
  readonly seals: SealBook;
  readonly ofd: boolean;
  readonly blobs: BlobStore;
  readonly directory: Directory;
  readonly channel: ServiceChannel;
  readonly gateway: NoticeGateway;
  readonly readBounce: BounceReader;
  readonly publicUrl: string;
  readonly anchors: AnchorBook;
  close(): Promise<void>;
}

const TEMPLATES = fileURLToPath(new URL('../../office/documents/templates', import.meta.url));

export async function makeServices(of: { config: Config; agenciesUrl: string; blobFolder: string; clock: Clock }): Promise<Services> {
  const { config } = of;
  const typesetter = openTypesetter({
    sources: TEMPLATES,
    workers: 2,
    timeoutMs: 30_000,
    ...(config.DUIXIAN_FANGSONG === undefined ? {} : { fangsong: config.DUIXIAN_FANGSONG }),
  });
  return {
    typesetter,
    ofd: config.DUIXIAN_OFD,
    seals: await openSealBook({ settings: config.DUIXIAN_SEALS, testFolder: join(config.DUIXIAN_DATA, 'seal'), now: of.clock.now() }),
    blobs: await openBlobs(config, of.blobFolder),
    directory: demoDirectory(of.agenciesUrl, fetch),
    ...(await openCarriers(config, of.clock)),
    anchors: openAnchorBook({
      keyFolder: join(config.DUIXIAN_DATA, 'keys'),
      folders: [join(config.DUIXIAN_DATA, 'anchors'), ...(config.DUIXIAN_ANCHORS === undefined ? [] : [config.DUIXIAN_ANCHORS])],
    }),
    publicUrl: publicUrlOf(config),
    close: () => typesetter.close(),
  };
}
