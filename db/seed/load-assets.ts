import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { plainNumber } from '@duixian/agencies/rules/plain-number';
import { sealedPlace } from '@duixian/assets/rules/sealed-place';
import { instant } from '@duixian/kernel/legal-day';
import type { Vault } from '@duixian/postgres/vault';
import { big, bulkInsert, date, flag, int, json, moment, region, text, uuid } from './bulk.ts';
import { caseNumberText } from './numbers.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';
import { rulingOf } from './story/control.ts';

/** 财产与控制 · The register, every sighting, the measures and what the agencies were told. */
export async function loadAssets(run: Run, vault: Vault, stories: readonly CaseStory[]): Promise<void> {
  const assets = stories.flatMap(({ one, assets: all }) => all.map((asset) => ({ one, asset })));
  type Asset = (typeof assets)[number];
  const sum = [big<Asset>('balance_fen', (row) => row.asset.balance), big<Asset>('available_fen', (row) => row.asset.available)];
  await bulkInsert<Asset>(
    run,
    'assets.asset',
    [
      region(),
      uuid('asset_id', (row) => row.asset.assetId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      uuid('party_id', (row) => row.asset.source.party.partyId),
      text('kind', (row) => row.asset.found.kind),
      text('agency', (row) => row.asset.source.agency.code),
      text('agency_zh', (row) => row.asset.source.agency.nameZh),
      text('agency_en', (row) => row.asset.source.agency.nameEn),
      text('agency_asset_id', ({ asset }) => vault.seal(asset.found.assetId, sealedPlace('asset.agency_asset_id', asset.assetId))),
      text('thing_finder', (row) => vault.finder(plainNumber(row.asset.found.assetId))),
      text('label', (row) => row.asset.label),
      flag('exempt', (row) => row.asset.exempt),
      big('value_fen', (row) => row.asset.value),
      ...sum,
      json('facts', ({ asset }) => vault.seal(asset.facts, sealedPlace('asset.facts', asset.assetId))),
      uuid('exchange_id', (row) => row.asset.source.exchangeId),
      moment('first_seen_at', (row) => row.asset.seenAt),
      moment('seen_at', (row) => row.asset.seenAt),
    ],
    assets,
  );
  await bulkInsert<Asset>(
    run,
    'assets.sighting',
    [
      region(),
      uuid('sighting_id', (row) => row.asset.sightingId),
      uuid('asset_id', (row) => row.asset.assetId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      uuid('exchange_id', (row) => row.asset.source.exchangeId),
      moment('seen_at', (row) => row.asset.seenAt),
      ...sum,
      json('facts', ({ asset }) => vault.seal(asset.facts, sealedPlace('sighting.facts', asset.sightingId))),
    ],
    assets,
  );
  await loadValuations(run, stories);
  await loadMeasures(run, stories);
  await loadInstructions(run, vault, stories);
}

async function loadValuations(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, valuations }) => valuations.map((valued) => ({ one, valued })));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'assets.valuation',
    [
      region(),
      uuid('valuation_id', (row) => row.valued.valuationId),
      uuid('asset_id', (row) => row.valued.asset.assetId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      big('value_fen', (row) => row.valued.value),
      text('source', () => 'person'),
      text('ground', (row) => row.valued.ground),
      date('valued_on', (row) => row.valued.on),
      uuid('entered_by', (row) => row.valued.deed.hand.personId),
      moment('entered_at', (row) => row.valued.deed.at),
    ],
    rows,
  );
}

async function loadMeasures(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, control }) => (control?.measures ?? []).map((measure) => ({ one, measure })));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'assets.measure',
    [
      region(),
      uuid('measure_id', (row) => row.measure.measureId),
      uuid('asset_id', (row) => row.measure.asset.assetId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      uuid('party_id', (row) => row.measure.asset.source.party.partyId),
      text('state', (row) => row.measure.state),
      text('term', (row) => row.measure.term.term.id),
      big('asked_fen', (row) => row.measure.asked),
      big('held_fen', (row) => row.measure.held),
      big('waiting_fen', (row) => (row.measure.asked === null ? null : 0n)),
      big('deducted_fen', (row) => row.measure.deducted),
      int('rank', (row) => row.measure.rank),
      text('freeze_no', (row) => row.measure.freezeNo),
      text('ruling_number', (row) => rulingOf(row.one)),
      text('notice_number', (row) => `${caseNumberText(row.one)}之二`),
      date('from_on', (row) => row.measure.term.from),
      date('printed_end', (row) => row.measure.term.printedEnd),
      date('counted_end', (row) => row.measure.term.countedEnd),
      date('alarm_on', (row) => row.measure.term.alarmOn),
      uuid('requested_by', (row) => row.measure.requested.hand.personId),
      moment('requested_at', (row) => row.measure.requested.at),
      moment('recorded_at', (row) => row.measure.recorded.at),
      date('ended_on', (row) => row.measure.endedOn),
      text('decision', (row) => row.measure.decision?.kind ?? null),
      text('decision_reason', (row) => row.measure.decision?.reason ?? null),
      uuid('decided_by', (row) => (row.measure.decision === null ? null : row.measure.requested.hand.personId)),
      date('decided_on', (row) => row.measure.decision?.on ?? null),
    ],
    rows,
  );
}

async function loadInstructions(run: Run, vault: Vault, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, control }) => (control?.instructions ?? []).map((instruction) => ({ one, instruction })));
  type Row = (typeof rows)[number];
  const patience = { hours: USUAL_PATIENCE.giveUpAfterHours };
  await bulkInsert<Row>(
    run,
    'assets.instruction',
    [
      region(),
      uuid('instruction_id', (row) => row.instruction.instructionId),
      uuid('measure_id', (row) => row.instruction.measure.measureId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      text('act', (row) => row.instruction.act),
      text('state', () => 'done'),
      text('request_no', (row) => row.instruction.requestNo),
      json('request', (row) => vault.seal(row.instruction.request, sealedPlace('instruction.request', row.instruction.instructionId))),
      text('agency', (row) => row.instruction.measure.asset.source.agency.code),
      big('amount_fen', (row) => row.instruction.amount),
      date('until_on', (row) => row.instruction.until),
      text('reason', (row) => row.instruction.reason),
      moment('give_up_at', (row) => instant(row.instruction.requested.at).add(patience).toString()),
      uuid('requested_by', (row) => row.instruction.requested.hand.personId),
      moment('requested_at', (row) => row.instruction.requested.at),
      moment('settled_at', (row) => row.instruction.settled.at),
      uuid('exchange_id', (row) => row.instruction.exchangeId),
      text('transfer_no', (row) => row.instruction.transferNo),
    ],
    rows,
  );
}
