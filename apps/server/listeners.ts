import { agenciesPolls } from '@duixian/agencies/jobs';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { assetsJobs, assetsPolls } from '@duixian/assets/jobs';
import type { Ctx } from '@duixian/audit/act';
import type { JobDesk, JobHandler, Poll } from '@duixian/audit/job';
import { auditPolls } from '@duixian/audit/jobs';
import { closingJobs } from '@duixian/closing/jobs';
import { allCourts } from '@duixian/courts/queries';
import { DEADLINES_POLLS, deadlinesJobs } from '@duixian/deadlines/jobs';
import { documentsJobs, documentsPolls } from '@duixian/documents/jobs';
import { sealedPaperOf } from '@duixian/documents/queries/sealed-papers';
import { fundsJobs, fundsPolls } from '@duixian/funds/jobs';
import { owedOf } from '@duixian/funds/queries/outstanding';
import { unmatchedReceiptsNaming } from '@duixian/funds/queries/unlooked-money';
import { hubJobs, hubPolls } from '@duixian/hub/jobs';
import { intakeJobs } from '@duixian/intake/jobs';
import type { RegionId } from '@duixian/kernel/ids';
import type { Listener, Listeners } from '@duixian/outbox/event';
import { searchJobs, searchPolls } from '@duixian/search/jobs';
import { tasksJobs } from '@duixian/tasks/jobs';
import { triageJobs, triagePolls } from '@duixian/triage/jobs';
import { oldHolds } from './old-holds.ts';
import type { Services } from './services.ts';
import { courtsOfRegion } from './system.ts';

type Jobs = Readonly<Record<string, JobHandler>>;

/** 谁听什么 · Who listens to what. Handlers of one event run one after the other in this order. */
export function listenersOf(services: Services, deskOf: (region: RegionId) => JobDesk): Listeners {
  const modules: readonly Jobs[] = jobsOf(services);
  const listeners: Record<string, Listener[]> = {};
  for (const type of HEARD_BY_NOBODY) listeners[type] = [];
  for (const jobs of modules) {
    for (const [type, handler] of Object.entries(jobs)) {
      listeners[type] = [...(listeners[type] ?? []), (event) => handler({ ...event, facts: event.facts as never }, deskOf(event.region))];
    }
  }
  return listeners;
}

function jobsOf(services: Services): readonly Jobs[] {
  const { directory, blobs } = services;
  return [
    deadlinesJobs(),
    tasksJobs(),
    documentsJobs({
      typesetter: services.typesetter,
      seals: services.seals,
      ofd: services.ofd,
      blobs,
      channel: services.channel,
      verifyAddress: `${services.publicUrl}/verify`,
    }),
    searchJobs({ directory, raw: blobs, patience: USUAL_PATIENCE }),
    triageJobs(),
    intakeJobs(oldHolds(directory)),
    closingJobs(),
    assetsJobs({
      directory,
      raw: blobs,
      patience: USUAL_PATIENCE,
      owedOf,
      unmatchedMoney: unmatchedReceiptsNaming,
      paperOf: sealedPaperOf,
    }),
    fundsJobs({ directory, raw: blobs }),
    hubJobs({ gateway: services.gateway }),
  ];
}

export function pollsOf(services: Services): readonly Poll[] {
  const courtsIn = async (ctx: Ctx) => courtsOfRegion(await allCourts(ctx.tx), ctx.region);
  return [
    ...auditPolls({ book: services.anchors, courtsIn }),
    ...DEADLINES_POLLS,
    ...documentsPolls(services.blobs),
    ...searchPolls(),
    ...assetsPolls({
      directory: services.directory,
      patience: USUAL_PATIENCE,
      owedOf,
      unmatchedMoney: unmatchedReceiptsNaming,
      paperOf: sealedPaperOf,
    }),
    ...hubPolls(),
    ...triagePolls(),
    ...fundsPolls(),
    ...agenciesPolls({ directory: services.directory, raw: services.blobs }),
  ];
}

/** News that is kept in the outbox for who may come, and moves nothing today. */
const HEARD_BY_NOBODY: readonly string[] = [
  'assets.deduct-recorded',
  'assets.freeze-recorded',
  'assets.release-recorded',
  'documents.service-bounced',
  'documents.served',
  'intake.case-filed',
  'intake.filing-returned',
  'triage.lane-changed',
  'triage.lane-confirmed',
];
