import { describe, expect, test } from 'vitest';
import { checkQuery, QueryWithoutRegion } from './query-guard.ts';

const sharded = new Set(['cases.case', 'cases.party', 'funds.entry']);

describe('every mention of a sharded table comes with its region', () => {
  test.each([
    'select * from "cases"."case" where "region_id" = $1 and "case_id" = $2',
    'select 1 from cases.case as c join cases.party p on p.region_id = c.region_id and p.case_id = c.case_id where c.region_id = $1',
    'select 1 from cases.case c join cases.party p using (region_id, case_id) where c.region_id = $1',
    'insert into "cases"."party" ("region_id", "party_id") values ($1, $2)',
    'insert into cases.party (party_id, region_id) select x, $1 from unnest($2::uuid[]) x',
    'update "cases"."case" set "stage" = $1 where "region_id" = $2',
    'select 1 from cases.case where (region_id, case_id) = ($1, $2)',
    'select 1 from cases.case where cases.case.region_id = any ($1)',
    'with c as (select * from cases.case where region_id = $1) select * from c',
    '/* cross-region */ select count(*) from cases.case',
    'select * from courts.court where court_id = $1',
  ])('passes: %s', (text) => expect(() => checkQuery(text, sharded)).not.toThrow());

  test.each([
    'select * from "cases"."case" where "case_id" = $1',
    'select region_id from cases.case where case_id = $1',
    'select 1 from cases.case c join cases.party p on p.case_id = c.case_id where c.region_id = $1',
    'select 1 from cases.case c where c.region_id = $1 and exists (select from funds.entry e where e.case_id = c.case_id)',
    'update cases.case set stage = $1 where case_id = $2',
    'delete from "cases"."party" where "party_id" = $1',
  ])('throws: %s', (text) => expect(() => checkQuery(text, sharded)).toThrow(QueryWithoutRegion));
});
