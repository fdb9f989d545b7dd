import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export const SERVICE_CHANNELS = ['sms', 'email', 'platform'] as const;
export type ServiceChannelName = (typeof SERVICE_CHANNELS)[number];

export interface ElectronicAddress {
  readonly channel: ServiceChannelName;
  readonly address: string;
  readonly consentOn: LegalDay;
}

/** What a screen may say of it: without an address the one on record stands, which a screen does not know whole. */
export type AskedAddress = Omit<ElectronicAddress, 'address'> & { readonly address?: string | undefined };

/** The one on record stands only for the channel it belongs to; for another one it is empty, which no sending can reach. */
export function addressMeant(
  asked: AskedAddress | null,
  onRecord: { readonly channel: string; readonly address: string } | null,
): ElectronicAddress | null {
  if (asked === null) return null;
  const kept = onRecord?.channel === asked.channel ? onRecord.address : '';
  return { ...asked, address: asked.address ?? kept };
}

export type AddressRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'consent-day-not-possible'; readonly on: LegalDay }
  | { readonly kind: 'address-unusable'; readonly channel: ServiceChannelName; readonly address: string };

const USABLE: Readonly<Record<ServiceChannelName, RegExp>> = {
  sms: /^\+?[\d-]{7,20}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  platform: /\S/,
};

/** Whether a sending of that kind can reach the address at all: a number for a short message, an address for a mail. */
export function fitsChannel({ channel, address }: Pick<ElectronicAddress, 'channel' | 'address'>): boolean {
  return USABLE[channel].test(address);
}

/** 送达地址确认 · Consent to electronic service is given before it is used, to an address a sending can reach (民事诉讼法第九十条). */
export function checkAddress(service: ElectronicAddress | null, today: LegalDay): Result<undefined, AddressRefusal> {
  if (service === null) return ok(undefined);
  if (isBefore(today, service.consentOn)) return refuse({ kind: 'consent-day-not-possible', on: service.consentOn });
  if (!fitsChannel(service)) return refuse({ kind: 'address-unusable', channel: service.channel, address: service.address });
  return ok(undefined);
}
