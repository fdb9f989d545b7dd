import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { sanctionsOf } from './sanctions.ts';

const paper = (kind: string, on: string, caseId = 'A') => ({ documentId: `${kind} ${on} ${caseId}`, caseId, kind, signedOn: day(on) });
const brief = (...papers: readonly ReturnType<typeof paper>[]) =>
  sanctionsOf(papers).map((one) => [one.kind, one.standing, one.liftedOn?.toString() ?? null]);

describe('惩戒在身: read from the sealed papers', () => {
  test('put on and not taken off stands; a fine is done once; other papers are no sanction', () => {
    expect(
      brief(paper('consumption-order', '2026-05-01'), paper('fine-decision', '2026-05-02'), paper('enforcement-notice', '2026-04-01')),
    ).toEqual([
      ['consumption-order', 'in-force', null],
      ['fine-decision', 'once', null],
    ]);
  });

  test('lifted by the matching paper of the same case, on its first day', () => {
    expect(
      brief(
        paper('dishonest-list-decision', '2026-05-01'),
        paper('dishonest-delete-decision', '2026-08-01'),
        paper('dishonest-delete-decision', '2026-07-01'),
      ),
    ).toEqual([['dishonest-list-decision', 'lifted', '2026-07-01']]);
  });

  test('neither another case, nor another kind, nor an earlier paper lifts it; put on again it stands again', () => {
    expect(
      brief(
        paper('consumption-order', '2026-05-01'),
        paper('consumption-lift-order', '2026-06-01', 'B'),
        paper('dishonest-delete-decision', '2026-06-01'),
        paper('consumption-lift-order', '2026-04-01'),
      ),
    ).toEqual([['consumption-order', 'in-force', null]]);
    expect(
      brief(
        paper('consumption-order', '2026-05-01'),
        paper('consumption-lift-order', '2026-06-01'),
        paper('consumption-order', '2026-07-01'),
      ),
    ).toEqual([
      ['consumption-order', 'lifted', '2026-06-01'],
      ['consumption-order', 'in-force', null],
    ]);
  });
});
