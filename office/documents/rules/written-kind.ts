import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import type { DocumentFamily, DocumentTemplate, FactRequirement, ServiceRule, Signature } from './document-template.ts';
import { FACTS, type FactName } from './facts.ts';
import { type BodyLine, factsAskedBy } from './paper-body.ts';

/** Layout shared by every kind whose text is written as data. */
export const WRITTEN_LAYOUT = 'written-paper.typ';

/** Stages in which papers of the work are made; the closed stage is for what follows a case. */
export const OPEN = ['check', 'search', 'triage', 'assignment', 'enforcement'] as const;
export const WORKING = ['search', 'triage', 'assignment', 'enforcement'] as const;
export const ENFORCING = ['assignment', 'enforcement'] as const;
export const ALWAYS = [...OPEN, 'closed'] as const;

const ELECTRONIC: ServiceRule = { kind: 'electronic-with-consent', basis: civilProcedure('electronicService') };

interface FamilyRules {
  readonly suffix: DocumentTemplate['suffix'];
  readonly signature: Signature;
  readonly seal: DocumentTemplate['seal'];
  readonly service: ServiceRule;
  /** Whether the officer and the telephone stand under the date. */
  readonly contact: boolean;
}

/** 家族定式 · The family fixes number, signature, seal and service; a kind says where it differs. */
const FAMILIES: Readonly<Record<DocumentFamily, FamilyRules>> = {
  ruling: { suffix: 'ordinal', signature: 'judge', seal: 'over-date', service: ELECTRONIC, contact: false },
  decision: { suffix: 'ordinal', signature: 'court', seal: 'over-date', service: ELECTRONIC, contact: false },
  order: { suffix: 'ordinal-after-first', signature: 'court', seal: 'over-date', service: ELECTRONIC, contact: false },
  notice: { suffix: 'ordinal-after-first', signature: 'court', seal: 'over-date', service: ELECTRONIC, contact: true },
  announcement: { suffix: 'plain', signature: 'court', seal: 'over-date', service: { kind: 'published' }, contact: true },
  entrustment: {
    suffix: 'ordinal-after-first',
    signature: 'court',
    seal: 'over-date',
    service: { kind: 'by-agency-network' },
    contact: true,
  },
  letter: { suffix: 'ordinal-after-first', signature: 'court', seal: 'over-date', service: { kind: 'by-agency-network' }, contact: true },
  record: { suffix: 'plain', signature: 'hand', seal: 'none', service: { kind: 'not-served' }, contact: false },
  form: { suffix: 'plain', signature: 'hand', seal: 'none', service: { kind: 'not-served' }, contact: false },
  plan: { suffix: 'plain', signature: 'court', seal: 'over-date', service: ELECTRONIC, contact: false },
};

type Differs = Partial<
  Pick<
    DocumentTemplate,
    'suffix' | 'signature' | 'seal' | 'service' | 'once' | 'satisfies' | 'receiver' | 'approval' | 'addressedBy' | 'stages' | 'moneyFirst'
  >
> & { readonly contact?: boolean };

export interface WrittenKind
  extends Pick<DocumentTemplate, 'kind' | 'family' | 'titleZh' | 'basis' | 'addressee' | 'fileSection'>,
    Differs {
  readonly body: readonly BodyLine[];
}

/** 成种 · A kind of paper from its few data and its text: what it must know is what its text asks for. */
export function written(of: WrittenKind): DocumentTemplate {
  const family = FAMILIES[of.family];
  const signature = of.signature ?? family.signature;
  const contact = of.contact ?? family.contact;
  const facts = new Set<FactName>([...factsAskedBy(of.body), ...signers(signature), ...(contact ? CONTACT : [])]);
  if (of.addressedBy) facts.add(of.addressedBy);
  return {
    ...family,
    once: 'never',
    satisfies: [],
    receiver: [],
    approval: [],
    moneyFirst: false,
    addressedBy: null,
    stages: ENFORCING,
    ...of,
    signature,
    layout: WRITTEN_LAYOUT,
    facts: [...facts].map(requirement),
  };
}

const CONTACT: readonly FactName[] = ['officer.name', 'officer.phone'];

function signers(signature: Signature): readonly FactName[] {
  if (signature === 'judge') return ['judge.name', 'assistant.name', 'clerk.name'];
  if (signature === 'panel') return ['panel.members', 'assistant.name', 'clerk.name'];
  return signature === 'president' ? ['president.name'] : [];
}

/** 法官助理 · Stands under a ruling where the team has one. */
export const ASSISTANT: FactRequirement = { fact: 'assistant.name', at: 'assistant', entry: false, ifHeld: true };

/** Records of the case, of its parties and of other papers speak for themselves; what no record holds the drafter is asked. */
function requirement(fact: FactName): FactRequirement {
  if (fact === 'assistant.name') return ASSISTANT;
  const { record } = FACTS[fact];
  return { fact, at: fact.replaceAll(/[.-]/g, '_'), entry: record === 'drafting' || record === 'measure' || record === 'person' };
}
