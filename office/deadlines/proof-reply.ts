import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { citationText, citationTextEn } from '@duixian/law/citation';
import { interruptionListOf } from '@duixian/law/interruptions';
import { pauseListOf } from '@duixian/law/pause-lists';
import type { BothLanguages } from '@duixian/law/term';
import type { showProof } from './contract.ts';
import type { ClockEnd, Deadline } from './rules/clock.ts';
import { isBackEntered, isDoneLate } from './rules/entry.ts';
import { plainSteps } from './rules/plain-steps.ts';
import type { ClockProof } from './rules/proof.ts';
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
    steps: proof.steps.flatMap(plainSteps),
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
