import type { Ctx } from '@duixian/audit/act';
import { casesRoutes } from '@duixian/cases/http';
import { courtsRoutes, type SignInDesk } from '@duixian/courts/http';
import { deadlinesRoutes } from '@duixian/deadlines/http';
import type { Handle } from '@duixian/http/handle';
import { tasksRoutes } from '@duixian/tasks/http';
import type { Services } from './services.ts';

/** 模块 · Every door of the office, module by module. */
export function mountModules(handle: Handle<Ctx>, of: { services: Services; desk: SignInDesk }): void {
  courtsRoutes(handle, of.desk);
  casesRoutes(handle);
  deadlinesRoutes(handle);
  tasksRoutes(handle);
}
