import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Lane moves',
  none: 'It has never changed its lane',
  way: '{{from}} → {{to}}',
  causes: { 'by-person': 'by a person', 'period-passed': 'the simple case’s period passed', 'late-reply': 'a late reply' },
  bounces: '{{count}} moves back',
  pingPong: 'To and fro: {{count}} moves back; a supervisor should ask why',
  period: 'Period of the simple case: from {{from, day}} to {{due, day}}',
  ended: 'ended {{on, day}}',
  act: 'Move',
  to: 'To',
  reason: 'Reason',
  need: 'Say why',
  needLane: 'Choose a lane',
  done: 'Moved',
};
