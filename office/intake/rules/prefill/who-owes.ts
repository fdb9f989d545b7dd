import { DAY } from './figures.ts';
import { followsUnknown, type Mention } from './mentions.ts';
import type { NamedParty } from './parties.ts';

export interface Sides {
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
}

/** 谁给付谁 · Who is ordered to pay whom at a verb; what the sentence leaves out goes on from the order before it. */
export function sidesAt(
  text: string,
  lists: readonly Mention[],
  verb: { readonly start: number; readonly end: number },
  parties: readonly NamedParty[],
  carried: Sides | undefined,
): Sides {
  const roles = rolesIn(text, lists, verb.start, verb.end, parties);
  const goesOn = /^[，、并同时另再且还应须需尚于前内向给支持]*$/.test(withoutPlaces(text.slice(0, verb.start), lists));
  const debtors = roles.debtors.length > 0 ? roles.debtors : goesOn ? (carried?.debtors ?? []) : [];
  if (roles.creditors.length > 0) return { debtors, creditors: roles.creditors };
  const same = debtors.length > 0 && roles.debtors.length === 0 && carried !== undefined && carried.creditors.length > 0;
  return { debtors, creditors: same ? carried.creditors : soleOther(debtors, parties) };
}

/** What is left of a lead when names, days and roles are taken out. */
export function withoutPlaces(lead: string, lists: readonly { readonly start: number; readonly end: number }[]): string {
  let text = lead;
  for (const list of [...lists].reverse()) if (list.end <= lead.length) text = text.slice(0, list.start) + text.slice(list.end);
  return text.replace(
    new RegExp(`${DAY}|□+|本判决|发生法律效力|生效|之日起?|[一二三四五六七八九十\\d]+(?:日|天)|后|起|原告|被告|被?申请人`, 'g'),
    '',
  );
}

const ROLE_BEFORE_NAME = /(?:(?:反诉|本诉)?(?:原告|被告)|被?上诉人|被?申请人)$/;

/** Debtors stand before the verb; creditors behind it or after 向. 原告 who is ordered to pay is a debtor like any other. */
function rolesIn(
  text: string,
  lists: readonly { readonly ids: readonly string[]; readonly start: number; readonly end: number }[],
  verbAt: number,
  verbEnd: number,
  parties: readonly NamedParty[],
) {
  const debtors: string[] = [];
  const creditors: string[] = [];
  for (const list of lists) {
    const before = text.slice(Math.max(0, list.start - 6), list.start);
    const led = before.replace(ROLE_BEFORE_NAME, '');
    const addressed =
      /(?:向|给|欠|对)(?:(?:反诉|本诉)?(?:原告|被告)|被?上诉人|第三人|被?申请人)?□*$/.test(
        text.slice(Math.max(0, list.start - 18), list.start),
      ) || /(?:向|给)$/.test(led);
    const gap = text.slice(verbEnd, list.start);
    if (list.start < verbAt && !addressed && creditors.length === 0) {
      if (followsUnknown(text, list.start)) return { debtors: [], creditors: [] };
      debtors.push(...list.ids);
    } else if (addressed && list.start < verbAt + 80) creditors.push(...list.ids);
    else if (
      list.start >= verbEnd &&
      creditors.length === 0 &&
      /^(?:给|所欠|欠|拖欠)?(?:(?:反诉|本诉)?(?:原告|被告)|被?上诉人|被?申请人)?□*$/.test(gap)
    )
      creditors.push(...list.ids);
  }
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  const named = unique(debtors).filter((id) => !creditors.includes(id));
  const sides = new Set(parties.filter((party) => named.includes(party.id)).map((party) => party.side));
  // Nobody owes together with the other side: names of both before one verb are a sentence not understood.
  const nearest = lists.filter((list) => list.end <= verbAt).at(-1)?.ids ?? [];
  return { debtors: sides.size > 1 ? nearest.filter((id) => named.includes(id)) : named, creditors: unique(creditors) };
}

/** The only party on the other side, when there is but one. */
function soleOther(debtors: readonly string[], parties: readonly NamedParty[]): readonly string[] {
  const debtorRoles = new Set(parties.filter((party) => debtors.includes(party.id)).map((party) => party.side));
  if (debtors.length === 0 || debtorRoles.size !== 1) return [];
  const others = parties.filter((party) => !debtorRoles.has(party.side) && party.side !== 'third');
  const only = others.length === 1 ? others[0] : undefined;
  return only === undefined ? [] : [only.id];
}

/** 由贾某承担174142元 · A share of a sum that several debtors owe each for himself. */
export function shareBefore(
  text: string,
  lists: readonly { readonly ids: readonly string[]; readonly start: number; readonly end: number }[],
  at: number,
): string | undefined {
  const list = lists.find(({ end }) => end <= at && /^(?:各自|分别|应)?(?:承担|负担)$/.test(text.slice(end, at)));
  return list?.ids.length === 1 ? list.ids[0] : undefined;
}
