import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { citationText, citationTextEn } from '@duixian/law/citation';
import { interruptionListOf } from '@duixian/law/interruptions';
import { pauseListOf } from '@duixian/law/pause-lists';
import type { BothLanguages } from '@duixian/law/term';
import type { showProof } from './contract.ts';
import type { ClockEnd, Deadline } from './rules/clock.ts';
import { isBackEntered, isDoneLate } from './rules/entry.ts';
import type { ClockProof, DayName, ProofStep } from './rules/proof.ts';
import type { ClockId } from './store/clocks.ts';

type Reply = Replied<typeof showProof>;

interface Explained {
  readonly proof: ClockProof;
  readonly words: readonly BothLanguages[];
  readonly caseId: CaseId;
  readonly subject: string;
}

/** A proof as the contract sends it: days and words, without the machinery of the law behind them. */
export function proofReply(clockId: ClockId, explained: Explained): Reply {
  const { proof, words, caseId, subject } = explained;
  const { clock, deadline } = proof;
  const { term } = clock;
  return {
    clockId,
    caseId,
    term: term.id,
    name: { zh: term.nameZh, en: term.nameEn },
    trigger: term.trigger,
    kind: term.kind,
    direction: term.direction,
    duration: term.duration,
    rollForward: term.rollForward,
    verified: term.verified,
    remark: term.remark ?? null,
    subject,
    startedOn: clock.startedOn,
    dueOn: deadline.kind === 'set' ? deadline.on : null,
    printedEnd: clock.printedEnd,
    missingYear: deadline.kind === 'set' ? deadline.missingYear : null,
    paused: deadline.kind === 'paused' ? { since: deadline.since, ground: deadline.ground, daysLeft: deadline.daysLeft } : null,
    end: clock.end === null ? null : endReply(clock.end, deadline),
    courtRule: term.courtRule ?? null,
    basis: proof.basis.map((citation) => ({
      zh: citationText(citation),
      en: citationTextEn(citation),
      number: citation.instrument.number,
      article: citation.article,
    })),
    calendarVersion: proof.calendarVersion,
    rungs: [...proof.rungs],
    steps: proof.steps.flatMap(stepReply),
    words: [...words],
    grounds: term.pauses === null ? [] : pauseListOf(term.pauses).grounds.map((ground) => ({ id: ground.id, name: ground.name })),
    interruptions:
      term.interruptions === undefined
        ? []
        : interruptionListOf(term.interruptions).grounds.map(({ id, name: told }) => ({ id, name: told })),
    extension: term.extension === null ? null : { each: term.extension.each, approver: term.extension.approver },
  };
}

function endReply(end: ClockEnd, deadline: Deadline): NonNullable<Reply['end']> {
  if (end.kind === 'cancelled') return { ...end, enteredOn: null, backEntered: false, late: false };
  const late = isDoneLate(end.on, deadline.kind === 'set' ? deadline.on : null);
  return { kind: end.kind, on: end.on, reason: null, enteredOn: end.enteredOn, backEntered: isBackEntered(end), late };
}

type StepReply = Reply['steps'][number];

function stepReply(step: ProofStep): readonly StepReply[] {
  const none = { until: null, nth: null, nature: null, name: null, days: null };
  switch (step.kind) {
    case 'event':
      return [{ ...none, kind: 'event', on: step.on }];
    case 'day':
      return [{ ...none, kind: 'day', on: step.on, nth: step.nth, nature: step.nature.kind, name: nameOf(step.nature) }];
    case 'span':
      return [{ ...none, kind: 'span', on: step.from, until: step.to }];
    case 'paused':
      return [{ ...none, kind: 'paused', on: step.pause.from, until: step.pause.to, name: step.ground?.name ?? null, days: step.days }];
    case 'interrupted':
      return [{ ...none, kind: 'interrupted', on: step.interruption.on, name: step.ground?.name ?? null }];
    case 'extended':
      return [{ ...none, kind: 'extended', on: step.extension.askedOn, days: step.extension.by.value }];
    case 'rolled':
      return step.over.map(({ on, nature }) => ({
        ...none,
        kind: 'rolled' as const,
        on,
        until: step.to,
        nature: nature.kind,
        name: nameOf(nature),
      }));
    case 'provisional':
      return [{ ...none, kind: 'provisional', on: step.atLeast, days: step.missingYear }];
    case 'printed':
      return [{ ...none, kind: 'printed', on: step.on }];
  }
}

function nameOf(nature: DayName): BothLanguages | null {
  return nature.kind === 'holiday' ? { zh: nature.nameZh, en: nature.nameEn } : null;
}
