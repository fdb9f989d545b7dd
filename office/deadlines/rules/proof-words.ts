import { type LegalDay, wallClockText } from '@duixian/kernel/legal-day';
import { type Citation, citationText, citationTextEn } from '@duixian/law/citation';
import type { BothLanguages, Duration, DurationUnit, Term } from '@duixian/law/term';
import type { Clock, ClockEnd, Deadline } from './clock.ts';
import { isBackEntered, isDoneLate } from './entry.ts';
import type { ClockProof, DayName, ProofStep } from './proof.ts';

const UNIT_ZH: { readonly [unit in DurationUnit]: string } = { hour: '小时', day: '日', workday: '个工作日', month: '个月', year: '年' };

/** 期限说明文字 · The arithmetic in words, a line a step, in both languages. */
export function wordsOf(proof: ClockProof): readonly BothLanguages[] {
  const { term } = proof.clock;
  return [
    {
      zh: `${term.nameZh}：${durationZh(term.duration)}${term.direction === 'before' ? '，倒计' : ''}`,
      en: `${term.nameEn}: ${durationEn(term.duration)}${term.direction === 'before' ? ', counted back' : ''}`,
    },
    ...courtRuleWords(term),
    ...proof.steps.flatMap((step) => stepWords(step, proof)),
    ...endWords(proof),
    { zh: `依据：${proof.basis.map(citationText).join('；')}`, en: `Basis: ${proof.basis.map(citationTextEn).join('; ')}` },
    ...(proof.calendarVersion === '' ? [] : [{ zh: `日历：${proof.calendarVersion}`, en: `Calendar: ${proof.calendarVersion}` }]),
    ...(term.verified ? [] : [{ zh: '该期限条文尚未核对', en: 'The text of this term has not been checked' }]),
  ];
}

/** A court that runs its own number says so, beside what the law says. */
function courtRuleWords(term: Term): readonly BothLanguages[] {
  const rule = term.courtRule;
  if (rule === undefined) return [];
  const same = rule.law.value === term.duration.value && rule.law.unit === term.duration.unit;
  const zh = same ? '本院预警规则' : `本院规定${durationZh(term.duration)}（法定${durationZh(rule.law)}）`;
  const en = same ? 'warning days of this court' : `this court's rule is ${durationEn(term.duration)} (the law: ${durationEn(rule.law)})`;
  return [
    {
      zh: `${zh}，自 ${rule.fromOn} 起：${rule.reason.zh}；来源：${rule.source.zh}`,
      en: `${en}, from ${rule.fromOn}: ${rule.reason.en}; source: ${rule.source.en}`,
    },
  ];
}

export function durationZh(duration: Duration): string {
  return `${duration.value}${UNIT_ZH[duration.unit]}`;
}

export function durationEn(duration: Duration): string {
  const unit = duration.unit === 'workday' ? 'working day' : duration.unit;
  return `${duration.value} ${unit}${duration.value === 1 ? '' : 's'}`;
}

function stepWords(step: ProofStep, proof: ClockProof): readonly BothLanguages[] {
  switch (step.kind) {
    case 'event': {
      const { trigger, duration } = proof.clock.term;
      if (duration.unit === 'hour') return [hourEventWords(step.on, proof.clock)];
      return [{ zh: `${step.on}：${trigger.zh}，当日不计`, en: `${step.on}: ${trigger.en}; this day is not counted` }];
    }
    case 'hours': {
      const [from, to] = [wallClockText(step.from), wallClockText(step.to)];
      return [
        {
          zh: `自 ${from} 计${durationZh(step.duration)}至 ${to}，遇休息日不顺延`,
          en: `${durationEn(step.duration)} from ${from} end at ${to}; a rest day moves nothing`,
        },
      ];
    }
    case 'day':
      return [dayWords(step.on, step.nth, step.nature)];
    case 'span':
      return [
        {
          zh: `自 ${step.from} ${step.from.toString() > step.to.toString() ? '倒' : ''}计${durationZh(step.duration)}至 ${step.to}${step.lastDayOfMonth ? '（该月无对应日，取月末）' : ''}`,
          en: `${durationEn(step.duration)} from ${step.from} reach ${step.to}${step.lastDayOfMonth ? ' (the month lacks that day: its last one)' : ''}`,
        },
      ];
    case 'paused':
      return [pausedWords(step)];
    case 'interrupted': {
      const { on, ground, reason } = step.interruption;
      return [
        {
          zh: `${on}：${step.ground?.name.zh ?? ground}，时效中断，自次日重新计算${becauseZh(reason)}`,
          en: `${on}: ${step.ground?.name.en ?? ground}; the limitation is interrupted and runs anew from the next day${becauseEn(reason)}`,
        },
      ];
    }
    case 'extended': {
      const { by, askedOn, approvedBy, ground, reason } = step.extension;
      if (ground === 'system-outage') {
        return [
          {
            zh: `系统停机，${askedOn} 经${approvedBy}批准顺延${durationZh(by)}`,
            en: `${durationEn(by)} longer for a system outage, approved by ${approvedBy} on ${askedOn}`,
          },
        ];
      }
      return [
        {
          zh: `${askedOn} 申请延长${durationZh(by)}，${approvedBy}批准${becauseZh(reason)}`,
          en: `${durationEn(by)} longer, asked for on ${askedOn}, approved by ${approvedBy}${becauseEn(reason)}`,
        },
      ];
    }
    case 'rolled':
      return [
        ...step.over.map(({ on, nature }) => ({ zh: `${on} ${natureZh(nature)}，顺延`, en: `${on} ${natureEn(nature)}: moved on` })),
        {
          zh: `期间最后一日为法定休息日，顺延至 ${step.to}（${citationText(step.basis)}）`,
          en: `The last day is a rest day and moves to ${step.to} (${citationTextEn(step.basis)})`,
        },
      ];
    case 'provisional':
      return [
        {
          zh: `${step.missingYear} 年日历尚未载入：暂定不早于 ${step.atLeast}，载入后重新计算`,
          en: `The calendar of ${step.missingYear} is not loaded: provisionally not before ${step.atLeast}, computed again when it is`,
        },
      ];
    case 'printed':
      return [
        {
          zh: `文书载明的终止日 ${step.on}${step.earlier ? '，早于计算结果，以其报警' : ''}`,
          en: `The paper prints ${step.on} as the end${step.earlier ? ', earlier than the count: the alarm is on it' : ''}`,
        },
      ];
  }
}

/** Where only the day is known, hours run from its first minute: never later than the law allows. */
function hourEventWords(on: LegalDay, clock: Clock): BothLanguages {
  const { trigger } = clock.term;
  return clock.startedAt === undefined
    ? { zh: `${on}：${trigger.zh}，时刻未载明，自当日零时起算`, en: `${on}: ${trigger.en}; its hour is not known, so hours run from 0:00` }
    : { zh: `${wallClockText(clock.startedAt)}：${trigger.zh}`, en: `${wallClockText(clock.startedAt)}: ${trigger.en}` };
}

function dayWords(on: LegalDay, nth: number | null, nature: DayName): BothLanguages {
  return nth === null
    ? { zh: `${on} ${natureZh(nature)}，不计`, en: `${on} ${natureEn(nature)}: not counted` }
    : { zh: `${on} ${natureZh(nature)}，第${nth}日`, en: `${on} ${natureEn(nature)}: day ${nth}` };
}

function pausedWords(step: Extract<ProofStep, { kind: 'paused' }>): BothLanguages {
  const zh = step.ground?.name.zh ?? step.pause.ground;
  const en = step.ground?.name.en ?? step.pause.ground;
  const because = [becauseZh(step.pause.reason), becauseEn(step.pause.reason)];
  const approvedZh = `${step.pause.approvedBy === null ? '' : `，${step.pause.approvedBy}批准`}${because[0]}`;
  const approvedEn = `${step.pause.approvedBy === null ? '' : `, approved by ${step.pause.approvedBy}`}${because[1]}`;
  return step.pause.to === null
    ? { zh: `${step.pause.from} 起因${zh}不计入${approvedZh}`, en: `Not counted from ${step.pause.from}: ${en}${approvedEn}` }
    : {
        zh: `${step.pause.from} 至 ${step.pause.to} 前因${zh}不计入，共${step.days}日${approvedZh}`,
        en: `Not counted from ${step.pause.from} until ${step.pause.to}, ${step.days} days: ${en}${approvedEn}`,
      };
}

/** What the person who entered it wrote; the words stay in the language they were written in. */
function becauseZh(reason: string | undefined): string {
  return reason === undefined ? '' : `（${reason}）`;
}

function becauseEn(reason: string | undefined): string {
  return reason === undefined ? '' : ` (${reason})`;
}

function endWords(proof: ClockProof): readonly BothLanguages[] {
  const { deadline, clock } = proof;
  const stopped: readonly BothLanguages[] =
    clock.end === null
      ? []
      : clock.end.kind === 'satisfied'
        ? [doneWords(clock.end, deadline)]
        : [{ zh: `已于 ${clock.end.on} 终止：${clock.end.reason}`, en: `Ended on ${clock.end.on}: ${clock.end.reason}` }];
  const due: BothLanguages =
    deadline.kind === 'paused'
      ? { zh: `已中止计算，剩余${deadline.daysLeft}日`, en: `Paused with ${deadline.daysLeft} days left` }
      : { zh: `届满日：${deadline.on}`, en: `Last day: ${deadline.on}` };
  return [due, ...stopped];
}

function doneWords(end: Extract<ClockEnd, { kind: 'satisfied' }>, deadline: Deadline): BothLanguages {
  const late = isDoneLate(end.on, deadline.kind === 'set' ? deadline.on : null);
  const entered = isBackEntered(end);
  return {
    zh: `已于 ${end.on} 完成${late ? '（逾期）' : ''}${entered ? `，${end.enteredOn} 补录` : ''}`,
    en: `Done on ${end.on}${late ? ' (late)' : ''}${entered ? `, entered on ${end.enteredOn}` : ''}`,
  };
}

function natureZh(nature: DayName): string {
  switch (nature.kind) {
    case 'holiday':
      return nature.nameZh;
    case 'weekend':
      return '周末';
    case 'make-up-workday':
      return '调休上班日';
    case 'workday':
      return '工作日';
    case 'unknown':
      return '日历未载入';
  }
}

function natureEn(nature: DayName): string {
  switch (nature.kind) {
    case 'holiday':
      return nature.nameEn;
    case 'weekend':
      return 'weekend';
    case 'make-up-workday':
      return 'make-up working day';
    case 'workday':
      return 'working day';
    case 'unknown':
      return 'no calendar';
  }
}

/** The proof of a citation as text for screens that show one line. */
export function basisLine(basis: readonly Citation[]): BothLanguages {
  return { zh: basis.map(citationText).join('；'), en: basis.map(citationTextEn).join('; ') };
}
