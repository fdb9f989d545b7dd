import type { SameShape } from '../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Messages',
  sub: 'What is said about a case stays on the case: written once, never changed, and whoever is named is told.',
  none: 'No messages yet',
  words: 'Message',
  mentions: 'Who is told',
  submit: 'Write',
  need: 'Write something',
  done: 'Written',
  by: '{{by}}',
  mentioned: 'to {{names, list}}',
  read: 'Read by {{names, list}}',
  unread: 'Nobody has read it yet',
  tip: {
    make: 'Make it a check',
    made: 'A check now: {{place}}',
    done: 'It is a check at “{{place}}” now, in every case of the court',
    here: 'Tips of the court',
    check: 'Looked at',
    checked: 'Looked at by {{by}}, {{on, day}}',
    tabs: { parties: 'Parties', search: 'Search', property: 'Property', money: 'Money', papers: 'Papers' },
    documents: 'Kinds of papers',
    places: 'Pages of a case',
  },
  refusals: {
    'cannot-be-mentioned': 'Somebody you named holds no post at this court today.',
    'message-not-of-this-case': 'That message belongs to another case.',
    'tip-there-already': 'The message is a check there already.',
    'tip-withdrawn': 'This tip is out of use.',
    'tip-not-here': 'This tip is not of the case’s court.',
  },
};
