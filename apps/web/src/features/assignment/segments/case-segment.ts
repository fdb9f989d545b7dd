import type { caseSegment } from '@duixian/assignment/segments-contract';
import type { Replied } from '@duixian/contract/endpoint';

/** Where a case stands among the segments, as the office tells it. */
export type CaseSegment = Replied<typeof caseSegment>;
