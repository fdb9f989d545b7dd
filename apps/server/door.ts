import type { Actor, Ctx } from '@duixian/audit/act';
import { once } from '@duixian/audit/commands/once';
import { casesGranted } from '@duixian/cases/queries/observer-grants';
import type { Clock } from '@duixian/clock/clock';
import { touchSession } from '@duixian/courts/commands/end-session';
import { allCourts, type Court, type PostHeld, withCourtsBelow } from '@duixian/courts/queries';
import { machineBy, signedInBy } from '@duixian/courts/queries/signed-in';
import { reachOf } from '@duixian/courts/rules/reach';
import { roleSpec } from '@duixian/courts/rules/roles';
import { SESSION_IDLE_MINUTES } from '@duixian/courts/rules/sign-in';
import { hashOfToken, isApiToken, regionOfToken } from '@duixian/courts/session';
import type { Door, Knock, Refusal, Sending } from '@duixian/http/handle';
import { type CourtId, courtIdFrom, idFrom, type RegionId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { CommitUnknown } from '@duixian/postgres/faults';
import type { Database } from '@duixian/postgres/pool';
import { askAlone, reference, runAct, withRegion } from '@duixian/postgres/region';
import type { Scope } from '@duixian/postgres/setting';
import type { Tx } from '@duixian/postgres/tx';
import { loansKept } from './loans-kept.ts';
import { openLooks } from './looks.ts';
import { NOBODY } from './nobody.ts';
import { withRecord } from './record.ts';
import { openRefusalBook } from './refused-at-door.ts';

export interface Visitor {
  readonly actor: Actor;
  readonly region: RegionId;
  readonly scope: Scope;
}

type Run = (ctx: Ctx) => Promise<Result<unknown, Refusal>>;

const NO_SCOPE: Scope = { actor: NOBODY, courts: [], reach: 'own', teams: [] };
const COURTS_KEPT_MS = 30_000;
const TOUCH_AFTER_MS = 60_000;

export interface DoorSettings {
  readonly db: Database;
  readonly clock: Clock;
  /** Region of requests from people who are not signed in. */
  readonly publicRegion: RegionId;
  /** After a change was kept: there may be news in the outbox. */
  readonly onKept: (region: RegionId) => void;
}

/** 进门 · Who asks, whether they may, and the one transaction their act runs in. */
export function makeDoor(settings: DoorSettings): Door<Ctx> {
  const { db, clock } = settings;
  const courts = courtsKept(db, clock);
  const loans = loansKept({ db, clock, courts });
  const looks = openLooks();
  const refusals = openRefusalBook(settings);

  async function visitorOf(knock: Knock): Promise<Result<Visitor, Refusal>> {
    if (knock.permission === 'public') return ok(nobodyIn(settings.publicRegion, knock.address));
    const region = knock.token === undefined ? undefined : regionOfToken(knock.token);
    if (region === undefined || knock.token === undefined || isApiToken(knock.token) !== knock.machine)
      return refuse({ kind: 'not-signed-in' });
    const visitor = knock.machine
      ? await machineBehind(settings, region, knock, await courts())
      : await personBehind(settings, region, knock, await courts());
    if (!visitor) {
      await refusals.noteEnded(region, knock);
      return refuse({ kind: 'not-signed-in' });
    }
    const there = (await loans(region)).get(visitor.actor.personId);
    const { permission } = knock;
    // One's own account is a person's: a machine reads who it is, and changes nothing there.
    const held = permission === 'signed-in' ? !(knock.machine && knock.changes) : visitor.actor.permissions.has(permission);
    if (!held) {
      await refusals.note(visitor, knock, 'no-right');
      return refuse({ kind: 'no-right', permission });
    }
    if (visitor.actor.mustChangePassword && permission !== 'signed-in') return refuse({ kind: 'password-to-change' });
    if (visitor.actor.mustEnrol && permission !== 'signed-in') return refuse({ kind: 'second-factor-to-enrol' });
    return ok(there === undefined ? visitor : lentVisitor(visitor, there));
  }

  async function inTransaction(visitor: Visitor, knock: Knock, sending: Sending, run: Run): Promise<Result<unknown, Refusal>> {
    const { actor, region, scope } = visitor;
    const baseOn = (tx: Tx) => ({ tx, region, actor, now: clock.now(), today: clock.today(), newId: clock.newId });
    // What strangers leave is kept also when the answer is no: wrong words at the sign-in are counted.
    if (knock.permission === 'public') return withRegion(db, { region, scope }, (tx) => run(withRecord(baseOn(tx))));
    if (!knock.changes) return look(visitor, knock, sending, run);
    return runAct(db, { region, scope }, async (tx) => {
      const base = baseOn(tx);
      const ctx = withRecord(base);
      if (sending.idempotencyKey === undefined) return run(ctx);
      const result = await once(base, sending.idempotencyKey, sending.contentHash, () => run(ctx), knock.secretReply);
      if (!result.ok) return result;
      return ok(result.value.fresh ? result.value.value : result.value.reply);
    });
  }

  /** A look and its row in the record are one transaction, as an act and its row are. */
  async function look(visitor: Visitor, knock: Knock, sending: Sending, run: Run): Promise<Result<unknown, Refusal>> {
    const { actor, region, scope } = visitor;
    let key: string | undefined;
    const result = await runAct(db, { region, scope }, async (tx) => {
      const ctx = withRecord({ tx, region, actor, now: clock.now(), today: clock.today(), newId: clock.newId });
      const found = await run(ctx);
      if (found.ok) key = await looks.note(ctx, { path: knock.path, params: sending.params, query: sending.query }, found.value);
      return found;
    });
    if (key !== undefined) looks.kept(key, clock.now().epochMilliseconds);
    return result;
  }

  async function enter(visitor: Visitor, knock: Knock, sending: Sending, run: Run): Promise<Result<unknown, Refusal>> {
    try {
      const result = await inTransaction(visitor, knock, sending, run);
      if (result.ok && knock.changes) settings.onKept(visitor.region);
      if (!result.ok && knock.permission !== 'public') await refusals.note(visitor, knock, result.refusal.kind);
      return result;
    } catch (fault) {
      if (!(fault instanceof CommitUnknown)) throw fault;
      // Nobody knows whether it was kept. With a key the second try finds out; without one, the person must.
      if (sending.idempotencyKey === undefined) return refuse({ kind: 'try-again' });
      return inTransaction(visitor, knock, sending, run);
    }
  }

  return {
    async admit(knock) {
      const visitor = await visitorOf(knock);
      return visitor.ok ? ok({ enter: (sending: Sending, run: Run) => enter(visitor.value, knock, sending, run) }) : visitor;
    },
  };
}

async function personBehind(
  { db, clock }: DoorSettings,
  region: RegionId,
  knock: Knock,
  courts: readonly Court[],
): Promise<Visitor | undefined> {
  const now = clock.now();
  const tokenHash = hashOfToken(knock.token ?? '');
  const nowhere = { region, scope: NO_SCOPE };
  const person = await askAlone(db, nowhere, (tx) => signedInBy(tx, region, tokenHash, clock.today()));
  if (!person) return undefined;
  const idleMs = now.epochMilliseconds - person.seenAt.epochMilliseconds;
  if (idleMs > SESSION_IDLE_MINUTES * 60_000 || person.expiresAt.epochMilliseconds <= now.epochMilliseconds) return undefined;
  if (idleMs > TOUCH_AFTER_MS) await withRegion(db, nowhere, (tx) => touchSession(tx, region, tokenHash, now));
  const { sessionId, mustEnrol, mustChangePassword } = person;
  const permissions = rightsOf(person.role);
  const visitor = visitorFrom(person, region, courts, { permissions, address: knock.address, sessionId, mustEnrol, mustChangePassword });
  return withGrants({ db, clock }, visitor);
}

/** A token never holds more than its maker's post holds today. */
async function machineBehind(
  { db, clock }: DoorSettings,
  region: RegionId,
  knock: Knock,
  courts: readonly Court[],
): Promise<Visitor | undefined> {
  const machine = await reference(db, (tx) => machineBy(tx, hashOfToken(knock.token ?? ''), clock.today(), clock.now()));
  const court = courts.find((one) => one.courtId === machine?.courtId);
  if (!machine || court?.region !== region) return undefined;
  const held = rightsOf(machine.role);
  const permissions = new Set(machine.permissions.filter((permission) => held.has(permission)));
  return withGrants({ db, clock }, visitorFrom(machine, region, courts, { permissions, address: knock.address }));
}

function rightsOf(role: string): ReadonlySet<string> {
  return new Set(roleSpec(role)?.permissions ?? []);
}

function visitorFrom(
  person: PostHeld,
  region: RegionId,
  courts: readonly Court[],
  of: Pick<Actor, 'permissions' | 'address' | 'sessionId' | 'mustEnrol' | 'mustChangePassword'>,
): Visitor {
  const { personId, postId, name, courtId, teamId, role, mentor } = person;
  const actor: Actor = { personId, postId, name, courtId, teamId, role, ...(mentor && { mentor }), ...of };
  const seen = roleSpec(role)?.below ? withCourtsBelow(courts, courtId) : [courtId];
  const teams = teamId === null ? [] : [teamId];
  return {
    actor,
    region,
    scope: {
      actor: personId,
      courts: seen,
      reach: reachOf(role, person.teamKind),
      teams,
      inspects: of.permissions.has('cases.view-interference'),
    },
  };
}

/**
 * 外部观察 · What was granted to an observer and still runs, asked at each knock: a grant is over with its last day and with the act that ends
 * it. Its courts are those of the cases, and nothing of them opens but the cases themselves.
 */
async function withGrants({ db, clock }: Pick<DoorSettings, 'db' | 'clock'>, visitor: Visitor): Promise<Visitor> {
  const { region, scope, actor } = visitor;
  if (scope.reach !== 'granted') return visitor;
  const nowhere = { region, scope: { ...NO_SCOPE, actor: actor.personId } };
  const granted = await withRegion(db, nowhere, (tx) => casesGranted({ tx, region, today: clock.today() }, actor.personId));
  const courts = Array.from(new Set(granted.map((one) => one.court)));
  return { ...visitor, scope: { ...scope, courts, teams: [], cases: granted.map((one) => one.caseId) } };
}

/** 借调 · An officer on loan also meets their own cases at the other court; a wider reach is not lent. */
function lentVisitor(visitor: Visitor, there: readonly CourtId[]): Visitor {
  if (visitor.scope.reach !== 'own') return visitor;
  return { ...visitor, scope: { ...visitor.scope, courts: [...visitor.scope.courts, ...there] } };
}

function nobodyIn(region: RegionId, address: string): Visitor {
  const actor: Actor = {
    personId: NOBODY,
    postId: idFrom<'post'>(NOBODY),
    name: '',
    courtId: courtIdFrom(0),
    teamId: null,
    role: 'public',
    permissions: new Set(),
    address,
  };
  return { actor, region, scope: NO_SCOPE };
}

/** The table of courts, read again every half minute: small, and asked by every request. */
export function courtsKept(db: Database, clock: Clock): () => Promise<readonly Court[]> {
  let kept: { readonly at: number; readonly courts: Promise<readonly Court[]> } | undefined;
  return async () => {
    const now = clock.now().epochMilliseconds;
    if (!kept || now - kept.at > COURTS_KEPT_MS) {
      kept = { at: now, courts: reference(db, allCourts) };
      kept.courts.catch(() => {
        kept = undefined;
      });
    }
    return kept.courts;
  };
}
