import { adapterOpenapi } from '../office/agencies/openapi.ts';

/** 协助单位接口说明 · For whoever builds an adapter without this code. */
export async function agencyOpenapi(): Promise<string> {
  return `${JSON.stringify(adapterOpenapi(), null, 2)}\n`;
}
