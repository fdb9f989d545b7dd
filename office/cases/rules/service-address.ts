import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export const SERVICE_CHANNELS = ['sms', 'email', 'platform'] as const;
export type ServiceChannelName = (typeof SERVICE_CHANNELS)[number];

export interface ElectronicAddress {
  readonly channel: ServiceChannelName;
  readonly address: string;
  readonly consentOn: LegalDay;
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

/** 送达地址确认 · Consent to electronic service is given before it is used, to an address a sending can reach (民事诉讼法第九十条). */
export function checkAddress(service: ElectronicAddress | null, today: LegalDay): Result<undefined, AddressRefusal> {
  if (service === null) return ok(undefined);
  if (isBefore(today, service.consentOn)) return refuse({ kind: 'consent-day-not-possible', on: service.consentOn });
  if (!USABLE[service.channel].test(service.address))
    return refuse({ kind: 'address-unusable', channel: service.channel, address: service.address });
  return ok(undefined);
}
