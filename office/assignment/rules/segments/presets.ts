import type { Condition } from './condition.ts';
import type { OwnerKind, SegmentFlow, WorkSegment } from './segment-flow.ts';

const BEFORE: Condition = { kind: 'stage-is', stages: ['check', 'search', 'triage', 'assignment'] };
const ENFORCING: Condition = { kind: 'stage-is', stages: ['enforcement'] };
const GIVEN: readonly Condition[] = [{ kind: 'officer-named' }, { kind: 'search-returned' }];
const QUIET: readonly Condition[] = [
  { kind: 'search-returned' },
  { kind: 'notice-served' },
  { kind: 'nothing-to-sell' },
  { kind: 'no-money-waiting' },
];
const SIMPLE: Condition = { kind: 'lane-is', lanes: ['simple'] };

function segment(
  id: string,
  [nameZh, nameEn]: readonly [string, string],
  owner: OwnerKind,
  rest: Pick<WorkSegment, 'enter' | 'leave' | 'next'> & Partial<Pick<WorkSegment, 'acceptDays' | 'mentored'>>,
): WorkSegment {
  return { id, nameZh, nameEn, owner, acceptDays: 2, mentored: false, ...rest };
}

const toFast = { enter: [ENFORCING, SIMPLE], leave: [{ kind: 'search-returned' }] } satisfies Partial<WorkSegment>;
const toOrdinary = { enter: [ENFORCING], leave: [{ kind: 'search-returned' }] } satisfies Partial<WorkSegment>;
const upkeep = (next: readonly string[]) =>
  segment('upkeep', ['终本维护与信访', 'Upkeep and petitions'], 'dormant', {
    enter: [ENFORCING, ...QUIET],
    leave: [],
    next,
    acceptDays: 5,
  });
const disposal = (owner: OwnerKind, next: readonly string[]) =>
  segment('disposal', ['财产处置', 'Disposal'], owner, {
    enter: [ENFORCING, { kind: 'property-held' }, { kind: 'property-to-sell' }],
    leave: [{ kind: 'nothing-to-sell' }],
    next,
    acceptDays: 3,
  });

/**
 * 预设 · Structures that courts have published, as flows. What stands in no national text (days, who hands to whom) is a setting
 * of the court that adopts it.
 */
export const FLOW_PRESETS: readonly SegmentFlow[] = [
  {
    id: 'one-one-one-two',
    nameZh: '1+1+1+2：一事务、一维护、一快执、两普执',
    nameEn: '1+1+1+2: affairs, upkeep, fast, two ordinary teams',
    segments: [
      segment('affairs', ['事务集约', 'Affairs'], 'clerical', { enter: [BEFORE], leave: GIVEN, next: ['fast', 'ordinary'] }),
      segment('fast', ['快执', 'Fast'], 'fast', { ...toFast, next: ['ordinary', 'upkeep'] }),
      segment('ordinary', ['普执', 'Ordinary'], 'ordinary', { ...toOrdinary, next: ['upkeep'] }),
      upkeep(['ordinary']),
    ],
  },
  {
    id: 'five-teams',
    nameZh: '五组：事务、快执、普执、处置、现场查控',
    nameEn: 'Five teams: affairs, fast, ordinary, disposal, field',
    segments: [
      segment('affairs', ['事务集约', 'Affairs'], 'clerical', { enter: [BEFORE], leave: GIVEN, next: ['fast', 'ordinary'] }),
      segment('fast', ['快执', 'Fast'], 'fast', { ...toFast, next: ['ordinary', 'field'] }),
      segment('ordinary', ['普执', 'Ordinary'], 'ordinary', { ...toOrdinary, next: ['field', 'disposal'] }),
      segment('field', ['现场查控', 'Field work'], 'field', { enter: [ENFORCING, ...GIVEN], leave: [], next: ['ordinary', 'disposal'] }),
      disposal('disposal', ['ordinary']),
    ],
  },
  {
    id: 'centre-three-layers',
    nameZh: '1 中心 3 层：网办、快办、精办',
    nameEn: 'One centre, three layers: online, fast, thorough',
    segments: [
      segment('centre', ['指挥中心', 'Centre'], 'centre', { enter: [BEFORE], leave: GIVEN, next: ['online', 'fast', 'thorough'] }),
      segment('online', ['网办', 'Online'], 'clerical', { ...toFast, next: ['fast', 'thorough'] }),
      segment('fast', ['快办', 'Fast'], 'fast', {
        enter: [ENFORCING, { kind: 'lane-is', lanes: ['simple', 'ordinary'] }],
        leave: [{ kind: 'search-returned' }],
        next: ['thorough'],
      }),
      segment('thorough', ['精办', 'Thorough'], 'ordinary', { ...toOrdinary, next: [] }),
    ],
  },
  {
    id: 'mentor-pairs',
    nameZh: '师徒结对：中心与结对团队',
    nameEn: 'Mentor pairs: a centre and paired teams',
    segments: [
      segment('centre', ['指挥中心', 'Centre'], 'centre', { enter: [BEFORE], leave: GIVEN, next: ['pairs'] }),
      segment('pairs', ['师徒团队', 'Mentor pairs'], 'ordinary', { ...toOrdinary, next: ['review'], mentored: true }),
      segment('review', ['中心复核', 'Review at the centre'], 'centre', { enter: [ENFORCING, ...QUIET], leave: [], next: ['pairs'] }),
    ],
  },
];

export function flowPreset(id: string): SegmentFlow | undefined {
  return FLOW_PRESETS.find((flow) => flow.id === id);
}
