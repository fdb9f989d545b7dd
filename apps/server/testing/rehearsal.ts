import type { Ctx } from '@duixian/audit/act';
import type { Door } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { refuse } from '@duixian/kernel/result';

/** What a rehearsed act answers when it would have been done. */
export const WOULD_BE_DONE = 'would-be-done';

/** 预演 · While it is on, acts run as they are up to their last step and then keep nothing: the next asker meets the same office. */
export function rehearsal() {
  let on = false;
  let known: Door<Ctx> | undefined;
  return {
    /** The door itself, without the way to it. */
    door: () => must(known, 'the office is open'),
    begin: () => {
      on = true;
    },
    beside: (door: Door<Ctx>): Door<Ctx> => {
      known = door;
      return {
        async admit(knock) {
          const admitted = await door.admit(knock);
          if (!admitted.ok) return admitted;
          return {
            ok: true,
            value: {
              enter: (sending, run) =>
                admitted.value.enter(sending, async (ctx) => {
                  const result = await run(ctx);
                  return on && result.ok ? refuse({ kind: WOULD_BE_DONE }) : result;
                }),
            },
          };
        },
      };
    },
  };
}
