import { startWords } from './start-words.ts';

/** A line for the person at the terminal; everything else goes to the log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A start that failed ends: in words where the person at the terminal can mend it, with its stack where only an engineer can. */
export function endInWords(fault: unknown): never {
  const lines = startWords(fault) ?? [fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

const WIDTH = 30;

/** One line that redraws itself on a terminal and prints only its end elsewhere. */
export function progressBar(title: string): (done: number, of: number) => void {
  let last = -1;
  return (done, of) => {
    const share = of === 0 ? 1 : done / of;
    const step = Math.floor(share * WIDTH);
    if (step === last) return;
    last = step;
    const bar = `${'█'.repeat(step)}${'░'.repeat(WIDTH - step)}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${title} ${bar} ${Math.floor(share * 100)}%${share === 1 ? '\n' : ''}`);
    else if (share === 1) say(`${title} done`);
  };
}
