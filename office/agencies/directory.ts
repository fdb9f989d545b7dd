import { type AgencyClient, agencyClient, type ClientLimits, type Fetch, USUAL_LIMITS } from './client.ts';
import { CITY_AGENCIES, CITY_COURT_BANK, type CityAgency, type LinkFamily } from './demo-city.ts';
import type { AssetKind } from './found-property.ts';

/** 协助单位 · One agency that knows property, as the office addresses it. */
export interface Agency {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly keeps: AssetKind;
  readonly family: LinkFamily;
  readonly baseUrl: string;
}

/** The bank that keeps the case accounts of a region. */
export interface CourtBank {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly baseUrl: string;
}

/** 单位名录 · Whom the office can ask. A setting of the installation, made once by the composition root. */
export interface Directory {
  readonly sources: readonly Agency[];
  readonly courtBank: CourtBank;
  source(code: string): Agency | undefined;
  client(of: { readonly baseUrl: string }): AgencyClient;
}

export function directoryOf(
  sources: readonly Agency[],
  courtBank: CourtBank,
  fetch: Fetch,
  limits: ClientLimits = USUAL_LIMITS,
): Directory {
  const byCode = new Map(sources.map((source) => [source.code, source]));
  const clients = new Map<string, AgencyClient>();
  return {
    sources,
    courtBank,
    source: (code) => byCode.get(code),
    client: ({ baseUrl }) => {
      const kept = clients.get(baseUrl) ?? agencyClient(baseUrl, fetch, limits);
      clients.set(baseUrl, kept);
      return kept;
    },
  };
}

/** 衡江 · The agencies of the demo city, all behind one address; `listed` narrows them. */
export function demoDirectory(url: string, fetch: Fetch, limits?: ClientLimits, listed: readonly CityAgency[] = CITY_AGENCIES): Directory {
  const base = url.replace(/\/+$/, '');
  const at = <A extends { readonly path: string }>({ path, ...agency }: A) => ({ ...agency, baseUrl: `${base}${path}` });
  return directoryOf(listed.map(at), at(CITY_COURT_BANK), fetch, limits);
}
