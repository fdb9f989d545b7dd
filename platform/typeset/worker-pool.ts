import { Worker } from 'node:worker_threads';
import type { TypesetAnswer, TypesetOrder, TypesetWorkerSettings } from './typeset-protocol.ts';

/** A worker died or hung more often than we retry. The job that asked parks the paper and tries later. */
export class TypesetFault extends Error {
  override readonly name = 'TypesetFault';
}

interface Waiting {
  readonly order: TypesetOrder;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (cause: Error) => void;
  crashes: number;
}

/** One thread's place. The thread is made when a paper needs it, so a worker that cannot start never restarts in a circle. */
interface Seat {
  worker: Worker | undefined;
  busy: Waiting | undefined;
  timer: NodeJS.Timeout | undefined;
}

interface PoolSettings {
  readonly workers: number;
  readonly timeoutMs: number;
  readonly worker: TypesetWorkerSettings;
}

const MAX_CRASHES = 2;
const MAX_QUEUE = 20_000;

/** A fixed number of threads, each with one paper at a time. A thread that dies is replaced and its paper tried again. */
export function openWorkerPool(settings: PoolSettings) {
  const queue: Waiting[] = [];
  const seats: Seat[] = [];
  let orders = 0;
  let closed = false;

  const spawn = (seat: Seat): Worker => {
    const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url), { workerData: settings.worker });
    worker.unref();
    worker.on('message', (answer: TypesetAnswer) => {
      if (seat.worker !== worker) return;
      const done = release(seat);
      if (answer.ok) done?.resolve(answer.pdf);
      else done?.reject(new TypesetFault(answer.message));
      next();
    });
    // Without a listener an error in a worker would end the office; 'exit' follows and does the work.
    worker.on('error', () => {});
    worker.on('exit', (code) => {
      if (seat.worker !== worker) return;
      const interrupted = release(seat);
      seat.worker = undefined;
      if (interrupted !== undefined) tryAgain(interrupted, code);
      next();
    });
    return worker;
  };

  const tryAgain = (waiting: Waiting, code: number) => {
    waiting.crashes += 1;
    if (closed || waiting.crashes > MAX_CRASHES) waiting.reject(new TypesetFault(`the worker ended with ${code}`));
    else queue.unshift(waiting);
  };

  /** Native code cannot be interrupted: the thread is left behind and ends when it returns; its place gets a new one at once. */
  const giveUp = (seat: Seat) => {
    const stuck = seat.worker;
    const waiting = release(seat);
    seat.worker = undefined;
    void stuck?.terminate();
    waiting?.reject(new TypesetFault(`no paper after ${settings.timeoutMs} ms`));
    next();
  };

  const release = (seat: Seat): Waiting | undefined => {
    const done = seat.busy;
    clearTimeout(seat.timer);
    seat.busy = undefined;
    seat.timer = undefined;
    seat.worker?.unref();
    return done;
  };

  const next = () => {
    for (const seat of seats) {
      if (seat.busy !== undefined) continue;
      const waiting = queue.shift();
      if (waiting === undefined) return;
      const worker = seat.worker ?? spawn(seat);
      seat.worker = worker;
      seat.busy = waiting;
      seat.timer = setTimeout(() => giveUp(seat), settings.timeoutMs);
      worker.ref();
      worker.postMessage(waiting.order);
    }
  };

  for (let i = 0; i < settings.workers; i++) seats.push({ worker: undefined, busy: undefined, timer: undefined });

  return {
    run(order: Omit<TypesetOrder, 'order'>): Promise<Uint8Array> {
      if (closed) return Promise.reject(new TypesetFault('the typesetter is closed'));
      if (queue.length >= MAX_QUEUE) return Promise.reject(new TypesetFault('too many papers wait'));
      orders += 1;
      const numbered = { ...order, order: orders };
      return new Promise((resolve, reject) => {
        queue.push({ order: numbered, resolve, reject, crashes: 0 });
        next();
      });
    },
    /** Ends a busy or idle thread as a crash would; the pool must go on. For tests. */
    async killOne(): Promise<void> {
      const seat = seats.find((one) => one.busy !== undefined) ?? seats[0];
      await seat?.worker?.terminate();
    },
    async close(): Promise<void> {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new TypesetFault('the typesetter is closed'));
      await Promise.all(seats.map((seat) => seat.worker?.terminate()));
    },
  };
}
