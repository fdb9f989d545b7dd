import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { knock } from './door.ts';
import { CREDITOR, DEBTOR, titleNumber } from './judgment.ts';
import type { People } from './people.ts';

export interface CaseByDoor {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly accountNumber: string;
  readonly application: string;
}

/** 直接叩门立案 · Where a story begins after the filing: received, filed and checked past the screens, as the same people. */
export async function fileByDoor(
  people: People,
  today: LegalDay,
  serial: number,
  creditorAddress = '衡江市临水区沐阳路1号',
): Promise<CaseByDoor> {
  const reception = await people.door('reception.linshui');
  const body = { form: formOf(today, serial, creditorAddress), confirmed: [], titleSum: null, draft: null };
  const { application } = await done<{ application: string }>(reception, '/intake/applications', body);
  const filing = await people.door('filing.linshui');
  const filed = await done<Omit<CaseByDoor, 'application'>>(filing, `/intake/applications/${application}/file`);
  const centre = await people.door('centre.linshui');
  await done(centre, `/intake/applications/${application}/check`, { verdict: { kind: 'pass' } });
  return { ...filed, application };
}

/** Waits for the search, confirms the lane as proposed and assigns by the rule. Answers with the officer's window. */
export async function assignByDoor(people: People, { caseId }: CaseByDoor): Promise<Page> {
  const centre = await people.door('centre.linshui');
  const { proposals } = await until(centre, `/cases/${caseId}/triage`, (shown: Proposed) => shown.proposals.length > 0);
  await done(centre, `/cases/${caseId}/triage/confirm`, { lane: proposals[0]?.card.lane, reason: null });
  await done(centre, `/cases/${caseId}/assignment`, { byHand: null });
  const shown = await until(centre, `/cases/${caseId}`, (file: { officerName: string | null }) => file.officerName !== null);
  return people.named(shown.officerName ?? '');
}

interface Proposed {
  readonly proposals: readonly { readonly card: { readonly lane: string } }[];
}

/** Looks until it is so; what is waited for is work of the office that nobody presses. */
export async function until<Shown>(page: Page, path: string, so: (shown: Shown) => boolean): Promise<Shown> {
  for (let tries = 0; tries < 120; tries++) {
    const shown = (await knock(page, 'GET', path)).body as Shown;
    if (so(shown)) return shown;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${path} did not become so within a minute`);
}

async function done<Reply>(page: Page, path: string, body?: unknown): Promise<Reply> {
  const answer = await knock(page, 'POST', path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Reply;
}

function formOf(today: LegalDay, serial: number, creditorAddress: string): unknown {
  const consent = (address: string) => ({ channel: 'sms', address, consentOn: today.toString() });
  const { name, bank, account } = CREDITOR;
  return {
    court: 2,
    appliedOn: today.toString(),
    title: {
      court: '衡江市临水区人民法院',
      number: titleNumber(today, serial),
      kind: 'civil_judgment',
      effectiveOn: plusDays(today, -140).toString(),
      performanceEndsOn: plusDays(today, -130).toString(),
    },
    cause: '买卖合同纠纷',
    parties: [
      {
        role: 'applicant',
        kind: 'company',
        name,
        identityKind: 'credit-code',
        identityNumber: CREDITOR.code,
        phone: CREDITOR.phone,
        address: creditorAddress,
        service: consent(CREDITOR.phone),
        payee: { name, bank, account, confirmedOn: today.toString() },
      },
      {
        role: 'debtor',
        kind: 'person',
        name: DEBTOR.name,
        identityKind: 'resident',
        identityNumber: DEBTOR.number,
        phone: DEBTOR.phone,
        address: '衡江市临水区临江路8号',
        service: consent(DEBTOR.phone),
        payee: null,
      },
    ],
    obligations: [{ kind: 'price', label: '货款', amount: '12000000', earnsDoubled: true, interest: null, passage: null }],
    acts: '',
    leads: '',
    risksTold: true,
  };
}
