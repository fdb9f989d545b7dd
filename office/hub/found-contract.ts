import { ASSET_KINDS } from '@duixian/assets/rules/asset-kind';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, instantText, legalDay, pageOf } from '@duixian/contract/wire';
import { z } from 'zod';
import { type LoadDistrictsRefusal, MOST_DISTRICTS, MOST_PLACES, MOST_WORDS } from './rules/districts.ts';
import { ERRANDS } from './rules/field-order.ts';

const named = { agency: z.string(), agencyZh: z.string(), agencyEn: z.string() };
const ofCase = { caseId: idOf<'case'>(), caseNumber: z.string() };
const agency = z.string().min(1).max(40);
const district = z.string().max(20);

/** 查控成效 · What the searches of open cases found, by kind, source and district, and how each agency answered. */
export const foundProperty = endpoint({
  method: 'GET',
  path: '/property-found',
  permission: 'assets.view',
  reply: z.object({
    on: legalDay,
    byKind: z.array(z.object({ kind: z.string(), things: z.number().int() })),
    bySource: z.array(z.object({ ...named, things: z.number().int() })),
    /** Land and houses by the district their address names; empty for elsewhere, without a place where it is not on the map. */
    byDistrict: z.array(
      z.object({
        district: z.string(),
        nameEn: z.string(),
        place: z.object({ row: z.number().int(), column: z.number().int() }).nullable(),
        things: z.number().int(),
        held: z.number().int(),
        worth: fenText,
        unvalued: z.number().int(),
      }),
    ),
    /** Whether a map is loaded for the reader's court. */
    mapped: z.boolean(),
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
    kind: z.enum(ASSET_KINDS).optional(),
    agency: agency.optional(),
    district: district.optional(),
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

/** 外勤清单 · The things of one district in visiting order, and what there is to do at each. */
export const fieldList = endpoint({
  method: 'GET',
  path: '/property-found/field-list',
  permission: 'assets.view',
  query: z.object({ district }),
  reply: z.object({
    on: legalDay,
    rows: z.array(
      z.object({
        assetId: idOf<'asset'>(),
        ...ofCase,
        label: z.string(),
        worth: fenText.nullable(),
        officer: z.string().nullable(),
        errand: z.enum(ERRANDS),
        heldUntil: legalDay.nullable(),
      }),
    ),
    /** True where the list was cut at five hundred. */
    more: z.boolean(),
  }),
  refusals: {},
});

const place = z.number().int().min(0).max(MOST_PLACES);

/** 载入区划图 · The districts of the actor's court, whole; the lines of a fault are counted from one. */
export const loadDistricts = endpoint({
  method: 'POST',
  path: '/property-found/districts',
  permission: 'assets.set-districts',
  body: z.object({
    districts: z
      .array(
        z.object({
          nameZh: z.string().max(20),
          nameEn: z.string().max(60),
          words: z.array(z.string().max(20)).min(1).max(MOST_WORDS),
          row: place,
          column: place,
        }),
      )
      .min(1)
      .max(MOST_DISTRICTS),
  }),
  reply: z.object({ districts: z.number().int(), changed: z.boolean() }),
  refusals: { 'layout-with-faults': 422 } satisfies Record<LoadDistrictsRefusal['kind'], RefusalStatus>,
});
