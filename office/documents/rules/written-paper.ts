import type { DocumentTemplate } from './document-template.ts';
import type { CollectedFacts, FactName, FactRow } from './facts.ts';
import { composeBody } from './paper-body.ts';
import type { PaperData } from './paper-data.ts';

/** 成稿 · What the shared layout needs besides the frame: the text with its facts in place, who signs, whom to ring. */
export function writtenPaper(template: DocumentTemplate, facts: CollectedFacts, basis: string): PaperData {
  const asked = (name: FactName) => template.facts.some((one) => one.fact === name);
  const contact = asked('officer.phone') ? [{ name: textOf(facts, 'officer.name'), phone: textOf(facts, 'officer.phone') }] : [];
  const signed: PaperData = { body: composeBody(template.body, facts, basis), officers: officersOf(template, facts), contact };
  if (!asked('clerk.name')) return signed;
  const assistant = textOf(facts, 'assistant.name');
  return { ...signed, ...(assistant === '' ? {} : { assistant }), clerk: textOf(facts, 'clerk.name') };
}

function officersOf(template: DocumentTemplate, facts: CollectedFacts): readonly FactRow[] {
  switch (template.signature) {
    case 'judge':
      return [{ role: '审　判　员', name: textOf(facts, 'judge.name') }];
    case 'president':
      return [{ role: '院　　长', name: textOf(facts, 'president.name') }];
    case 'panel': {
      const members = facts.get('panel.members')?.value;
      const rows = members?.kind === 'rows' ? members.rows : [];
      return rows.map((row) => ({ role: spread(row.label ?? ''), name: row.text ?? '' }));
    }
    case 'court':
    case 'hand':
      return [];
  }
}

/** 审判长 → 审　判　长, so that the titles of a panel stand one under the other. */
function spread(title: string): string {
  return Array.from(title).length === 3 ? Array.from(title).join('　') : title;
}

function textOf(facts: CollectedFacts, name: FactName): string {
  const value = facts.get(name)?.value;
  return value?.kind === 'text' ? value.text : '';
}
