import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_STANDINGS, type CaseStanding } from './case-standing.ts';
import { missingOf } from './condition.ts';
import { findingsOf } from './flow-findings.ts';
import { FLOW_PRESETS, flowPreset } from './presets.ts';
import { OWNER_KINDS, placeOf, type SegmentFlow, segmentByFacts, segmentOf } from './segment-flow.ts';
import { decideTransfer, handOn, type SegmentHand } from './segment-moves.ts';

const EVERY_TEAM = new Set<string>(OWNER_KINDS);
const flow = flowPreset('one-one-one-two') ?? FLOW_PRESETS[0];
if (flow === undefined) throw new Error('no preset');

const standing: CaseStanding = {
  stage: 'enforcement',
  lane: 'ordinary',
  officerNamed: true,
  searchReturned: true,
  noticeServed: true,
  propertyHeld: false,
  propertyToSell: false,
  moneyWaiting: false,
};
const hand: SegmentHand = { personId: 'a', teamKind: 'ordinary', isJudge: true, isOfficer: false, mayActForTeams: false, mentor: null };

describe('分段流程的校验', () => {
  test.each(FLOW_PRESETS)('$id can be adopted by a court with every team', (preset) => expect(findingsOf(preset, EVERY_TEAM)).toEqual([]));

  test.each(FLOW_PRESETS)('$id: a court without one of its teams is told which', (preset) => {
    const owner = preset.segments[1]?.owner;
    const found = findingsOf(preset, new Set(OWNER_KINDS.filter((kind) => kind !== owner)));
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding).toMatchObject({ kind: 'owner-missing', teamKind: owner });
  });

  const [affairs, fast, ordinary, upkeep] = flow.segments;
  if (!affairs || !fast || !ordinary || !upkeep) throw new Error('four segments');
  const withSegments = (segments: SegmentFlow['segments']): SegmentFlow => ({ ...flow, segments });
  test.each([
    { because: 'a name means one segment', of: [affairs, affairs, fast, ordinary, upkeep], kind: 'segment-twice' },
    { because: 'a hand-over needs a receiver', of: [affairs, fast, { ...ordinary, next: ['nowhere'] }, upkeep], kind: 'next-unknown' },
    {
      because: 'no time to accept is no time limit',
      of: [affairs, fast, { ...ordinary, acceptDays: 0 }, upkeep],
      kind: 'days-out-of-range',
    },
    {
      because: 'nobody hands over to it',
      of: [affairs, { ...fast, next: [] }, { ...ordinary, next: [] }, upkeep],
      kind: 'segment-unreachable',
    },
    { because: 'complex cases have nowhere to go', of: [affairs, { ...fast, next: [] }], kind: 'case-without-segment' },
    {
      because: 'what has to be sold here is what must not be there',
      of: [affairs, fast, { ...ordinary, leave: [{ kind: 'property-to-sell' } as const] }, upkeep],
      kind: 'way-closed',
    },
  ])('$kind: $because', ({ of, kind }) => expect(findingsOf(withSegments(of), EVERY_TEAM).map((finding) => finding.kind)).toContain(kind));
});

describe('案件所在的段', () => {
  const anyStanding = fc.constantFrom(...ALL_STANDINGS);
  const anyFlow = fc.constantFrom(...FLOW_PRESETS);
  const anyLast = (of: SegmentFlow) =>
    fc.option(
      fc.record({
        from: fc.constantFrom(...of.segments.map(({ id }) => id), 'gone'),
        to: fc.constantFrom(...of.segments.map(({ id }) => id), 'gone'),
        state: fc.constantFrom('open' as const, 'accepted' as const, 'returned' as const),
      }),
      { nil: undefined },
    );

  test('every open case stands in exactly one segment, whatever was handed over before and whatever the flow was then', () =>
    fc.assert(
      fc.property(
        anyFlow.chain((of) => fc.tuple(fc.constant(of), anyStanding, anyLast(of))),
        ([of, facts, last]) => {
          expect(placeOf(of, facts, last).at).toBeDefined();
        },
      ),
    ));

  test('no hand-over passes over a condition, and only to a segment that is next', () =>
    fc.assert(
      fc.property(
        anyFlow.chain((of) => fc.tuple(fc.constant(of), anyStanding, anyLast(of), fc.constantFrom(...of.segments.map(({ id }) => id)))),
        ([of, facts, last, to]) => {
          const done = handOn({ flow: of, standing: facts, last, to, by: { ...hand, mayActForTeams: true, mentor: 'm' } });
          const at = placeOf(of, facts, last).at;
          if (!done.ok || at === undefined) return;
          expect(at.next).toContain(to);
          expect(missingOf([...at.leave, ...(segmentOf(of, to)?.enter ?? [])], facts)).toEqual([]);
        },
      ),
    ));

  test('a case that was never handed over stands where its facts put it', () => {
    expect(segmentByFacts(flow, { ...standing, stage: 'search', lane: null })?.id).toBe('affairs');
    expect(segmentByFacts(flow, { ...standing, lane: 'simple' })?.id).toBe('fast');
    expect(segmentByFacts(flow, standing)?.id).toBe('ordinary');
  });
});

describe('移交、接收、退回', () => {
  const handed = (over: Partial<Parameters<typeof handOn>[0]> = {}) =>
    handOn({ flow, standing, last: undefined, to: 'upkeep', by: hand, ...over });
  test.each([
    { because: 'a closed case goes nowhere', over: { standing: undefined }, refusal: { kind: 'case-closed' } },
    {
      because: 'it waits with the receiver',
      over: { last: { from: 'ordinary', to: 'upkeep', state: 'open' as const } },
      refusal: { kind: 'waits-already', segment: 'upkeep' },
    },
    { because: 'another team does not hand it on', over: { by: { ...hand, teamKind: 'fast' } }, refusal: { kind: 'other-segments-work' } },
    { because: 'only to the next', over: { to: 'affairs' }, refusal: { kind: 'not-the-next', next: ['upkeep'] } },
    {
      because: 'the search is still out',
      over: { standing: { ...standing, searchReturned: false } },
      refusal: { kind: 'exit-not-met', missing: ['search-returned'] },
    },
    {
      because: 'money waits',
      over: { standing: { ...standing, moneyWaiting: true } },
      refusal: { kind: 'entry-not-met', segment: 'upkeep', missing: ['no-money-waiting'] },
    },
  ])('$because', ({ over, refusal }) => expect(handed(over)).toMatchObject({ ok: false, refusal }));

  test('the officer of the case hands it on whichever team he sits in', () =>
    expect(handed({ by: { ...hand, teamKind: 'fast', isOfficer: true } })).toMatchObject({ ok: true, value: { to: { id: 'upkeep' } } }));

  const waiting = { from: 'ordinary', to: 'upkeep', state: 'open' as const, handedBy: 'a' };
  const receiver = { ...hand, personId: 'b', teamKind: 'dormant' };
  const decided = (over: Partial<Parameters<typeof decideTransfer>[0]> = {}) =>
    decideTransfer({ flow, standing, last: waiting, by: receiver, decision: 'accepted', ...over });
  test.each([
    { because: 'nothing was handed over', over: { last: undefined }, refusal: { kind: 'nothing-handed-over' } },
    {
      because: 'it is decided',
      over: { last: { ...waiting, state: 'returned' as const } },
      refusal: { kind: 'decided-already', state: 'returned' },
    },
    {
      because: 'the former segment does not check itself',
      over: { by: { ...receiver, personId: 'a' } },
      refusal: { kind: 'own-hand-over' },
    },
    {
      because: 'the officer does not accept for the next team',
      over: { by: { ...hand, isOfficer: true, personId: 'b' } },
      refusal: { kind: 'other-segments-work' },
    },
    {
      because: 'what was done is undone',
      over: { standing: { ...standing, searchReturned: false } },
      refusal: { kind: 'exit-not-met', segment: 'ordinary' },
    },
  ])('$because', ({ over, refusal }) => expect(decided(over)).toMatchObject({ ok: false, refusal }));

  test('a case is returned even where it no longer meets what the former segment owes', () =>
    expect(decided({ decision: 'returned', standing: { ...standing, searchReturned: false } })).toMatchObject({
      ok: true,
      value: { checks: [{ condition: 'search-returned', holds: false }, ...Array.from({ length: 5 }, () => expect.anything())] },
    }));

  test('师徒: an assistant of a mentored segment names the judge; the judge needs none', () => {
    const pairs = flowPreset('mentor-pairs') ?? flow;
    const assistant = { ...hand, isJudge: false };
    expect(handOn({ flow: pairs, standing, last: undefined, to: 'review', by: assistant })).toMatchObject({
      ok: false,
      refusal: { kind: 'mentor-needed', segment: 'pairs' },
    });
    expect(handOn({ flow: pairs, standing, last: undefined, to: 'review', by: { ...assistant, mentor: 'm' } }).ok).toBe(true);
    expect(handOn({ flow: pairs, standing, last: undefined, to: 'review', by: hand }).ok).toBe(true);
  });
});
