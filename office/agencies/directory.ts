import type { AssetKind } from './adapter.ts';
import { type AgencyClient, agencyClient, type ClientLimits, type Fetch, USUAL_LIMITS } from './client.ts';

/** 协助单位 · One agency that knows property, as the office addresses it. */
export interface Agency {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly keeps: AssetKind;
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

/** 衡江 · The agencies of the demo city, all behind one address. */
export function demoDirectory(url: string, fetch: Fetch, limits?: ClientLimits): Directory {
  const base = url.replace(/\/+$/, '');
  return directoryOf(
    [
      { code: 'bank-hengjiang', nameZh: '衡江银行', nameEn: 'Bank of Hengjiang', keeps: 'deposit', baseUrl: `${base}/bank` },
      {
        code: 'real-estate-hengjiang',
        nameZh: '衡江市不动产登记中心',
        nameEn: 'Hengjiang Real Estate Registry',
        keeps: 'real-estate',
        baseUrl: `${base}/real-estate`,
      },
      {
        code: 'vehicle-hengjiang',
        nameZh: '衡江市车辆管理所',
        nameEn: 'Hengjiang Vehicle Office',
        keeps: 'vehicle',
        baseUrl: `${base}/vehicle`,
      },
    ],
    {
      code: 'court-bank-hengjiang',
      nameZh: '衡江农商银行（案款专户）',
      nameEn: 'Hengjiang Rural Bank, case accounts',
      baseUrl: `${base}/court-bank`,
    },
    fetch,
    limits,
  );
}
