import { agenciesRoutes } from '@duixian/agencies/http';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { assetsRoutes } from '@duixian/assets/http';
import { assignmentRoutes } from '@duixian/assignment/http';
import type { Ctx } from '@duixian/audit/act';
import { bookingRoutes } from '@duixian/booking/http';
import { casesRoutes } from '@duixian/cases/http';
import { closingRoutes } from '@duixian/closing/http';
import { courtsRoutes, type SignInDesk } from '@duixian/courts/http';
import { deadlinesRoutes } from '@duixian/deadlines/http';
import { courtCalendarOf } from '@duixian/deadlines/queries';
import { bounceRoutes } from '@duixian/documents/bounce-http';
import { efileRoutes } from '@duixian/documents/efile-http';
import { fileRoutes } from '@duixian/documents/file-http';
import { documentsRoutes } from '@duixian/documents/http';
import { sealedPaperOf } from '@duixian/documents/queries/sealed-papers';
import { fundsRoutes } from '@duixian/funds/http';
import { owedOf } from '@duixian/funds/queries/outstanding';
import { unlookedReceiptsOf, unmatchedReceiptsNaming } from '@duixian/funds/queries/unlooked-money';
import type { Handle } from '@duixian/http/handle';
import { takeBackNotice } from '@duixian/hub/commands/take-back-notice';
import { hubRoutes } from '@duixian/hub/http';
import { intakeRoutes } from '@duixian/intake/http';
import { searchRoutes } from '@duixian/search/http';
import { tasksRoutes } from '@duixian/tasks/http';
import { triageRoutes } from '@duixian/triage/http';
import { oldHolds } from './old-holds.ts';
import type { Services } from './services.ts';

/** 模块 · Every door of the office, module by module. */
export function mountModules(handle: Handle<Ctx>, of: { services: Services; desk: SignInDesk }): void {
  courtsRoutes(handle, of.desk);
  casesRoutes(handle);
  deadlinesRoutes(handle);
  tasksRoutes(handle);
  bookingRoutes(handle);
  agenciesRoutes(handle, { raw: of.services.blobs });
  documentsRoutes(handle, { typesetter: of.services.typesetter, blobs: of.services.blobs, unlookedMoney: unlookedReceiptsOf });
  fileRoutes(handle);
  efileRoutes(handle, { blobs: of.services.blobs });
  bounceRoutes(handle, { blobs: of.services.blobs, readBounce: of.services.readBounce, ofNotice: takeBackNotice });
  searchRoutes(handle, { sources: of.services.directory.sources, patience: USUAL_PATIENCE });
  triageRoutes(handle);
  assignmentRoutes(handle);
  closingRoutes(handle);
  intakeRoutes(handle, { papers: of.services.typesetter, book: oldHolds(of.services.directory) });
  assetsRoutes(handle, {
    directory: of.services.directory,
    patience: USUAL_PATIENCE,
    owedOf,
    unmatchedMoney: unmatchedReceiptsNaming,
    paperOf: sealedPaperOf,
  });
  fundsRoutes(handle, { calendarOf: courtCalendarOf, files: of.services.blobs, papers: of.services.typesetter });
  hubRoutes(handle, { calendarOf: courtCalendarOf });
}
