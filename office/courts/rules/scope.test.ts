import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reach } from './role-spec.ts';
import { type CasePlace, mayKnowOf, type ScopeHeld } from './scope.ts';

const person = fc.constantFrom('甲', '乙', '丙');
const team = fc.constantFrom('一组', '二组');
const court = fc.constantFrom(1, 2, 3);
const heldBy = (reach: fc.Arbitrary<Reach>): fc.Arbitrary<ScopeHeld> =>
  fc.record({ actor: person, courts: fc.uniqueArray(court), teams: fc.uniqueArray(team), reach, cases: fc.uniqueArray(caseId) });
const anyReach = fc.constantFrom<Reach>('own', 'team', 'court', 'granted');
const caseId = fc.constantFrom('案一', '案二', '案三');
const place: fc.Arbitrary<CasePlace> = fc.record({ caseId, court, officer: fc.option(person), team: fc.option(team) });

describe('数据范围', () => {
  test('a wider reach never hides what a narrower one showed', () => {
    fc.assert(
      fc.property(heldBy(anyReach), place, (held, of) => {
        const seen = (['own', 'team', 'court'] as const).map((reach) => mayKnowOf({ ...held, reach }, of));
        expect(seen).toEqual([...seen].sort());
      }),
    );
  });

  test('nobody sees a case of a court that is not theirs, whatever team or officer it names', () => {
    fc.assert(fc.property(heldBy(anyReach), place, (held, of) => !mayKnowOf(held, of) || held.courts.includes(of.court)));
  });

  test('who sees only their own sees no case that names another or nobody', () => {
    fc.assert(fc.property(heldBy(fc.constant('own')), place, (held, of) => !mayKnowOf(held, of) || of.officer === held.actor));
  });

  test('a seat from outside sees the cases that were named to it, whoever handles them, and no other', () => {
    fc.assert(
      fc.property(
        heldBy(fc.constant('granted')),
        place,
        (held, of) => mayKnowOf(held, of) === (held.courts.includes(of.court) && (held.cases ?? []).includes(of.caseId)),
      ),
    );
  });

  test('one court more never takes a case away', () => {
    fc.assert(
      fc.property(
        heldBy(anyReach),
        court,
        place,
        (held, more, of) => !mayKnowOf(held, of) || mayKnowOf({ ...held, courts: [...held.courts, more] }, of),
      ),
    );
  });
});
