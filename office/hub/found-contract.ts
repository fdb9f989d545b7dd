import { endpoint } from '@duixian/contract/endpoint';
import { fenText, idOf, instantText, legalDay, pageOf } from '@duixian/contract/wire';
import { z } from 'zod';

const KINDS = ['deposit', 'real-estate', 'vehicle', 'equity', 'securities', 'housing-fund'] as const;
const named = { agency: z.string(), agencyZh: z.string(), agencyEn: z.string() };
const ofCase = { caseId: idOf<'case'>(), caseNumber: z.string() };
const agency = z.string().min(1).max(40);

/** 查控成效 · What the searches of open cases found, by kind, source and district, and how each agency answered. */
export const foundProperty = endpoint({
  method: 'GET',
  path: '/property-found',
  permission: 'assets.view',
  reply: z.object({
    on: legalDay,
    byKind: z.array(z.object({ kind: z.string(), things: z.number().int() })),
    bySource: z.array(z.object({ ...named, things: z.number().int() })),
    /** Land and houses by the district in their address; empty where the address names none. */
    byDistrict: z.array(z.object({ district: z.string(), things: z.number().int() })),
    agencies: z.array(
      z.object({
        ...named,
        asked: z.number().int(),
        found: z.number().int(),
        nothing: z.number().int(),
        unanswered: z.number().int(),
        /** Half of the answers came within this time; null before the first. */
        medianSeconds: z.number().nullable(),
      }),
    ),
  }),
  refusals: {},
});

/** 所数财产 · The things behind one figure. */
export const foundRows = endpoint({
  method: 'GET',
  path: '/property-found/things',
  permission: 'assets.view',
  query: z.object({
    kind: z.enum(KINDS).optional(),
    agency: agency.optional(),
    district: z.string().max(20).optional(),
    after: z.uuid().optional(),
  }),
  reply: pageOf(
    z.object({ assetId: idOf<'asset'>(), ...ofCase, kind: z.string(), label: z.string(), ...named, worth: fenText.nullable() }),
  ),
  refusals: {},
});

/** 所数答复 · The questions behind what is said of one agency. */
export const answerRows = endpoint({
  method: 'GET',
  path: '/property-found/answers',
  permission: 'search.view',
  query: z.object({ agency, outcome: z.enum(['found', 'nothing', 'unanswered']).optional(), after: z.uuid().optional() }),
  reply: pageOf(z.object({ sourceId: z.uuid(), ...ofCase, state: z.string(), askedAt: instantText, settledAt: instantText.nullable() })),
  refusals: {},
});
