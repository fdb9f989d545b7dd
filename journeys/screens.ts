import type { Page } from 'playwright-core';
import { knock } from './door.ts';

export interface Screen {
  readonly name: string;
  /** Who looks at it; nobody is whoever holds no sign-in. */
  readonly who: string | null;
  readonly path: string;
}

const CASE_TABS = [
  'overview',
  'parties',
  'clocks',
  'search',
  'lane',
  'property',
  'money',
  'papers',
  'messages',
  'petitions',
  'audit',
] as const;

/** 全部画面 · Every address of the product, each as somebody whose daily work it is. */
export function screensOf(at: Places): readonly Screen[] {
  return [
    { name: 'sign-in', who: null, path: '/sign-in' },
    { name: 'verify', who: null, path: '/verify' },
    { name: 'verify-unknown', who: null, path: '/verify/AAAA-CCCC-DDDD' },
    { name: 'calculators-interest', who: null, path: '/calculators?open=interest' },
    { name: 'calculators-fee', who: null, path: '/calculators?open=fee' },
    { name: 'calculators-distribute', who: null, path: '/calculators?open=distribution' },
    { name: 'desk', who: 'judge.linshui', path: '/desk' },
    { name: 'hub', who: 'director.linshui', path: '/hub' },
    { name: 'hub-rows', who: 'director.linshui', path: `/hub/${at.tile}` },
    { name: 'hub-wall', who: 'director.linshui', path: '/hub/wall' },
    { name: 'hand-over', who: 'centre.linshui', path: '/hub/hand-over' },
    { name: 'placing', who: 'centre.linshui', path: '/hub/placing' },
    { name: 'staff', who: 'director.linshui', path: '/hub/staff' },
    { name: 'replay', who: 'director.linshui', path: '/hub/replay' },
    { name: 'segments', who: 'director.linshui', path: '/hub/segments' },
    { name: 'notices', who: 'director.linshui', path: '/hub/notices' },
    { name: 'orders', who: 'director.linshui', path: '/orders' },
    { name: 'booking', who: 'centre.linshui', path: '/booking' },
    { name: 'filing', who: 'filing.linshui', path: '/filing' },
    { name: 'filing-new', who: 'reception.linshui', path: '/filing/new' },
    { name: 'filing-import', who: 'filing.linshui', path: '/filing/import' },
    { name: 'application', who: 'filing.linshui', path: at.application },
    { name: 'application-amend', who: 'filing.linshui', path: `${at.application}/amend` },
    { name: 'cases', who: 'judge.linshui', path: '/cases' },
    ...CASE_TABS.map((tab) => ({ name: `case-${tab}`, who: 'centre.linshui', path: `/cases/${at.caseId}?tab=${tab}` })),
    { name: 'debtor', who: 'centre.linshui', path: `/cases/${at.caseId}/debtor/${at.debtor}` },
    { name: 'clocks', who: 'judge.linshui', path: '/clocks' },
    { name: 'clock-proof', who: 'centre.linshui', path: `/clocks/${at.clockId}` },
    { name: 'approvals', who: 'director.linshui', path: '/approvals' },
    { name: 'seals', who: 'seal.linshui', path: '/approvals' },
    { name: 'papers', who: 'centre.linshui', path: '/papers' },
    { name: 'papers-new', who: 'centre.linshui', path: '/papers/new' },
    { name: 'papers-search', who: 'centre.linshui', path: '/papers/search' },
    { name: 'papers-printing', who: 'clerk.linshui', path: '/papers/printing' },
    { name: 'papers-letterhead', who: 'centre.linshui', path: '/papers/letterhead' },
    { name: 'finance', who: 'finance.linshui', path: '/finance' },
    { name: 'finance-bank', who: 'finance.linshui', path: '/finance#statements' },
    { name: 'property', who: 'judge.linshui', path: '/property' },
    { name: 'property-found', who: 'director.linshui', path: '/property/found?kind=deposit' },
    { name: 'property-field', who: 'bailiff.linshui', path: `/property/field?district=${encodeURIComponent('临水区')}` },
    { name: 'account', who: 'judge.linshui', path: '/account' },
    { name: 'interference', who: 'inspector.hengjiang', path: '/interference' },
    { name: 'people', who: 'director.linshui', path: '/admin/people' },
    { name: 'access', who: 'administrator.hengjiang', path: '/admin/people/access' },
    { name: 'sign-in-back', who: null, path: '/sign-in/back?state=x' },
    { name: 'terms', who: 'director.linshui', path: '/admin/terms' },
    { name: 'outages', who: 'director.linshui', path: '/outages' },
    { name: 'not-of-this-post', who: 'clerk.linshui', path: '/hub' },
    { name: 'no-such-page', who: 'clerk.linshui', path: '/nowhere' },
  ];
}

export interface Places {
  readonly caseId: string;
  /** Who owes in it. */
  readonly debtor: string;
  readonly clockId: string;
  readonly application: string;
  readonly tile: string;
}

/** A case in the middle of its work, with money and clocks, and what else has an address of its own. */
export async function findPlaces(centre: Page, application: string): Promise<Places> {
  const caseId = first((await knock(centre, 'GET', '/cases?state=open&stage=enforcement')).body, 'caseId');
  const debtor = debtorIn((await knock(centre, 'GET', `/cases/${caseId}`)).body);
  const clockId = first((await knock(centre, 'GET', `/cases/${caseId}/clocks`)).body, 'clockId');
  const tile = first((await knock(centre, 'GET', '/hub')).body, 'tile');
  return { caseId, debtor, clockId, application, tile };
}

function debtorIn(body: unknown): string {
  const parties: unknown = typeof body === 'object' && body !== null && 'parties' in body ? body.parties : [];
  const owes = Array.isArray(parties) ? parties.find((party: unknown) => search(party, 'role') === 'debtor') : undefined;
  return first(owes, 'partyId');
}

/** The first text under this name anywhere in an answer. */
function first(body: unknown, name: string): string {
  const found = search(body, name);
  if (found === undefined) throw new Error(`no ${name} in ${JSON.stringify(body).slice(0, 200)}`);
  return found;
}

function search(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  for (const [key, value] of Object.entries(body)) {
    if (key === name && typeof value === 'string') return value;
    const inside = search(value, name);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
