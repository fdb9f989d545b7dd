import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import type { BothLanguages } from '../term.ts';

/** 停机设置 · When a gap between two heartbeats is an outage, when it costs a day, and how far it reaches. */
export interface OutageSettings {
  /** A shorter gap is a restart, not an outage. */
  readonly shortestMinutes: number;
  /** Office hours of a day in Asia/Shanghai, as the wall shows them. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** A day is lost when so many minutes of its office hours were. */
  readonly lostMinutes: number;
  /** Clocks that end within so many days after the outage are offered relief as well. */
  readonly windowDays: number;
  readonly reason: BothLanguages;
}

/** Office policy: no text fixes these figures. */
export const OUTAGE_SETTINGS: OutageSettings = {
  shortestMinutes: 10,
  opensAt: '09:00',
  closesAt: '17:00',
  lostMinutes: 60,
  windowDays: 3,
  reason: {
    zh: '重启不足十分钟不影响办理；工作时间内停机满一小时按损失一日计；停机后三日内届满的期限一并提示',
    en: 'a restart below ten minutes keeps nobody from working; an hour of office hours is counted as a day lost; what ends within three days after is offered too',
  },
};

/**
 * A party that missed a period for a proper reason may ask for it to be moved, within ten days after the reason is gone, and
 * the court decides. No text gives the court more time for its own duties: there relief is office policy and says so.
 */
export const MISSED_PERIOD_BASIS = civilProcedure('missedPeriod');
