/** 比对 · Counts right, wrong and missing values of a reading against a label, field by field. For development texts. */
export interface Tally {
  right: number;
  wrong: number;
  missing: number;
}

interface LabelParty {
  readonly id: string;
  readonly name: string | null;
  readonly litigation_role: string;
  readonly enforcement_role: string;
}

/** The part of a label that is compared. Unknown members of the files are ignored. */
export interface ComparedLabel {
  readonly court: string | null;
  readonly case_number: string | null;
  readonly document_kind: string | null;
  readonly trial_stage: string | null;
  readonly document_date: string | null;
  readonly cause_of_action: string | null;
  readonly cause_of_action_alternatives: readonly string[];
  readonly related_case_numbers: readonly { readonly case_number: string; readonly relation: string }[];
  readonly parties: readonly LabelParty[];
  readonly monetary_obligations: readonly {
    readonly amount_fen: string | null;
    readonly debtors: readonly string[];
    readonly creditors: readonly string[];
    readonly kind: string;
    readonly due: { readonly type: string; readonly days?: number | null; readonly date?: string | null };
    readonly periodic?: { readonly amount_fen: string; readonly start: string | null; readonly pay_day: number | null } | null;
  }[];
  readonly interest_rules: readonly {
    readonly rate: { readonly type: string; readonly value?: string | null; readonly multiplier?: string | null };
    readonly segments: readonly { readonly base_fen?: string | null; readonly start?: string | null; readonly end?: string | null }[];
  }[];
  readonly litigation_costs: readonly {
    readonly kind: string;
    readonly charged_fen: string;
    readonly bearers: readonly { readonly party: string; readonly amount_fen: string }[];
    readonly payable_to: string;
  }[];
  readonly liability_links: readonly { readonly kind: string; readonly parties: readonly string[] }[];
  readonly behaviour_obligations: readonly { readonly kind: string; readonly debtor: string }[];
  readonly double_interest: { readonly stated: boolean; readonly applies: string };
  readonly has_enforceable_content: boolean;
}

export interface Difference {
  readonly field: string;
  readonly result: 'wrong' | 'missing';
  readonly value: string;
}

export function compareLabels(got: ComparedLabel, gold: ComparedLabel, tally: (field: string) => Tally): readonly Difference[] {
  const differences: Difference[] = [];
  const count = (field: string, got: readonly string[], gold: readonly string[]) => {
    const left = [...gold];
    for (const value of got) {
      const at = left.indexOf(value);
      if (at >= 0) {
        left.splice(at, 1);
        tally(field).right++;
      } else {
        tally(field).wrong++;
        differences.push({ field, result: 'wrong', value });
      }
    }
    tally(field).missing += left.length;
    for (const value of left) differences.push({ field, result: 'missing', value });
  };
  const one = (value: string | null | undefined) => (value === null || value === undefined ? [] : [value]);
  const names = (label: ComparedLabel) => (id: string) =>
    id
      .split('+')
      .map((part) => plainName(label.parties.find((party) => party.id === part)?.name ?? part))
      .sort()
      .join('+');
  const [gotName, goldName] = [names(got), names(gold)];

  count('court', one(got.court), one(gold.court));
  count('case_number', one(got.case_number), one(gold.case_number));
  count('document_kind', one(got.document_kind), one(gold.document_kind));
  count('trial_stage', one(got.trial_stage), one(gold.trial_stage));
  count('document_date', one(got.document_date), one(gold.document_date));
  const alternative = got.cause_of_action !== null && gold.cause_of_action_alternatives.includes(got.cause_of_action);
  count('cause', one(got.cause_of_action), alternative ? one(got.cause_of_action) : one(gold.cause_of_action));
  const related = (label: ComparedLabel) => label.related_case_numbers.map((other) => `${other.case_number} ${other.relation}`);
  count('related_numbers', related(got), related(gold));
  const named = (label: ComparedLabel, of: (party: LabelParty) => string) =>
    label.parties.flatMap((party) => (party.name === null ? [] : [`${plainName(party.name)} ${of(party)}`]));
  count(
    'party',
    named(got, (party) => party.litigation_role),
    named(gold, (party) => party.litigation_role),
  );
  count(
    'enforcement_role',
    named(got, (party) => party.enforcement_role),
    named(gold, (party) => party.enforcement_role),
  );

  const sums = (label: ComparedLabel, name: (id: string) => string) =>
    label.monetary_obligations.map((sum) => ({
      key: `${sum.amount_fen ?? `每期${sum.periodic?.amount_fen}`} ${sum.debtors.map(name).sort().join('+')} → ${sum.creditors.map(name).sort().join('+')}`,
      kind: sum.kind,
      due: `${sum.due.type} ${sum.due.days ?? sum.due.date ?? ''}`,
    }));
  const [gotSums, goldSums] = [sums(got, gotName), sums(gold, goldName)];
  count(
    'sum',
    gotSums.map((sum) => sum.key),
    goldSums.map((sum) => sum.key),
  );
  const shared = gotSums.filter((sum) => goldSums.some((other) => other.key === sum.key));
  count(
    'sum_due',
    shared.map((sum) => `${sum.key} ${sum.due}`),
    goldSums.filter((sum) => shared.some((other) => other.key === sum.key)).map((sum) => `${sum.key} ${sum.due}`),
  );
  count(
    'sum_kind',
    shared.map((sum) => `${sum.key} ${sum.kind}`),
    goldSums.filter((sum) => shared.some((other) => other.key === sum.key)).map((sum) => `${sum.key} ${sum.kind}`),
  );

  const spans = (label: ComparedLabel) =>
    label.interest_rules.flatMap((rule) =>
      rule.segments.map(
        (span) =>
          `${rule.rate.type} ${rule.rate.value ?? ''}×${rule.rate.multiplier ?? ''} ${span.base_fen ?? '-'} ${span.start ?? '-'}~${span.end ?? '-'}`,
      ),
    );
  count('interest_span', spans(got), spans(gold));
  const costs = (label: ComparedLabel, name: (id: string) => string) =>
    label.litigation_costs.map(
      (cost) =>
        `${cost.kind} ${cost.charged_fen} ${cost.bearers
          .map((bearer) => `${name(bearer.party)}=${bearer.amount_fen}`)
          .sort()
          .join(' ')} ${cost.payable_to}`,
    );
  count('cost', costs(got, gotName), costs(gold, goldName));
  const links = (label: ComparedLabel, name: (id: string) => string) =>
    label.liability_links.map((link) => `${link.kind} ${link.parties.map(name).sort().join('+')}`);
  count('liability', links(got, gotName), links(gold, goldName));
  const duties = (label: ComparedLabel, name: (id: string) => string) =>
    label.behaviour_obligations.map((duty) => `${duty.kind} ${name(duty.debtor)}`);
  count('behaviour', duties(got, gotName), duties(gold, goldName));
  count('double_interest', [got.double_interest.applies], [gold.double_interest.applies]);
  count('enforceable', [String(got.has_enforceable_content)], [String(gold.has_enforceable_content)]);
  return differences;
}

function plainName(name: string): string {
  return name.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}
