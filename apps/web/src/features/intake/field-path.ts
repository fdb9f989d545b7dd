import { isBlank } from './form-from-values.ts';
import type { FilingValues } from './form-values.ts';

/** Where in the form on the screen a finding or a passage belongs: `parties.0.payee.account` is `['parties', 0, 'payeeAccount']`. */
export function fieldPath(at: string, values: Pick<FilingValues, 'obligations'>): readonly (string | number)[] {
  const [group, index, ...rest] = at.split('.');
  if (group === 'parties' && index === undefined) return ['parties', 0, 'name'];
  if (group === 'parties') return ['parties', Number(index), partyField(rest.join('.'))];
  if (group === 'obligations' && index === undefined) return ['obligations', 0, 'amount'];
  if (group === 'obligations')
    return ['obligations', placeOf(Number(index), values), rest[0] === 'interest' ? 'interestWords' : (rest[0] ?? 'amount')];
  return at.split('.');
}

const PARTY_FIELDS: ReadonlyMap<string, string> = new Map([
  ['', 'name'],
  ['payee', 'payeeAccount'],
  ['payee.name', 'payeeName'],
  ['payee.account', 'payeeAccount'],
  ['service', 'address'],
]);

function partyField(rest: string): string {
  return PARTY_FIELDS.get(rest) ?? rest;
}

/** Lines nobody touched are not sent, so the office counts past them. */
function placeOf(sent: number, values: Pick<FilingValues, 'obligations'>): number {
  const places = values.obligations.flatMap((sum, at) => (isBlank(sum) ? [] : [at]));
  return places[sent] ?? sent;
}
