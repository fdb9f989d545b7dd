import { createHash } from 'node:crypto';
import type { Clock } from '@duixian/clock/clock';
import type { ChannelAnswer } from './rules/service.ts';

/** What is handed to a channel: whom, where, and the sealed paper itself for the channels that carry it. */
export interface Sending {
  /** The channel may be asked again for the same sending after a fault; this tells it that it is the same. */
  readonly serviceId: string;
  readonly channel: string;
  readonly address: string;
  readonly addressee: string;
  readonly title: string;
  readonly number: string;
  readonly shortCode: string;
  readonly sha256: string;
  readonly court: string;
  /** Page where the paper can be checked by its code. */
  readonly verifyAddress: string;
  /** The sealed bytes, read only by a channel that encloses them. */
  pdf(): Promise<Uint8Array>;
}

/** 送达渠道 · The outside system that carries a paper and says what became of it. A fault throws and is tried again. */
export interface ServiceChannel {
  /** The court's own address or number in that channel, printed in the certificate. */
  senderIn(channel: string): string;
  send(sending: Sending): Promise<ChannelAnswer>;
}

/** An address ending so does not exist in the simulated world; the paper comes back. */
const UNKNOWN_ADDRESS = /0000$/;

/** 模拟送达平台 · Answers at once, with a receipt that can be told from a real one. Addresses ending in 0000 bounce. */
export function simulatedChannel(clock: Pick<Clock, 'now'>): ServiceChannel {
  return {
    senderIn: () => '统一送达平台（模拟）',
    send: async (sending) => {
      if (UNKNOWN_ADDRESS.test(sending.address)) return { kind: 'failed', reason: 'address-unknown' };
      const at = clock.now();
      const digest = createHash('sha256').update(sending.serviceId).digest('hex').slice(0, 16);
      return { kind: 'arrived', sentAt: at, arrivedAt: at, receipt: `SIM-${digest.toUpperCase()}` };
    },
  };
}
