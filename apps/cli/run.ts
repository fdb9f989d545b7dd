import { type Arguments, type Command, json, type Outcome, refused } from './command.ts';
import { wordsOfRefusal } from './refusal-words.ts';

export interface Ran {
  readonly code: 0 | 1;
  readonly out: string;
  readonly err: string;
}

/** 执行命令 · Finds the command, runs it, and prints: facts with `--json`, lines otherwise; 1 and the refusal when refused. */
export async function runCommand(commands: readonly Command[], argv: readonly string[]): Promise<Ran> {
  const read = readArguments(argv);
  if (read.words.length === 0 || read.options.help !== undefined) return { code: 0, out: usageOf(commands), err: '' };
  const command = commands.find((one) => read.words.slice(0, one.name.split(' ').length).join(' ') === one.name);
  const slip = command?.options === undefined ? undefined : unknownOption(read, command.options);
  const outcome =
    command === undefined ? refused(unknown(read.words, commands)) : slip === undefined ? await runOne(command, read) : refused(slip);
  return printed(outcome, read.options.json !== undefined);
}

function runOne(command: Command, read: Arguments): Outcome | Promise<Outcome> {
  return command.run({ ...read, words: read.words.slice(command.name.split(' ').length) });
}

function unknownOption(read: Arguments, known: readonly string[]) {
  const option = Object.keys(read.options).find((name) => name !== 'json' && name !== 'lang' && !known.includes(name));
  return option === undefined ? undefined : { kind: 'unknown-option', option: `--${option}`, known: known.map((name) => `--${name}`) };
}

function unknown(words: readonly string[], commands: readonly Command[]) {
  return { kind: 'unknown-command', command: words.join(' ').slice(0, 80), known: commands.map((one) => one.name) };
}

function printed(outcome: Outcome, asJson: boolean): Ran {
  if (outcome.ok) {
    const out =
      asJson && outcome.found.plain !== true ? json({ ok: true, ...wrapped(outcome.found.facts) }) : outcome.found.lines.join('\n');
    return { code: 0, out, err: '' };
  }
  const words = wordsOfRefusal(outcome.refusal);
  if (asJson) return { code: 1, out: json({ ok: false, refusal: outcome.refusal, ...(words === undefined ? {} : { words }) }), err: '' };
  const { kind, ...facts } = outcome.refusal;
  const said = words === undefined ? ` ${json(facts)}` : `\n${words.zh}\n${words.en}`;
  return { code: 1, out: '', err: `拒绝 · refused: ${kind}${said}` };
}

function wrapped(facts: unknown): object {
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? facts : { rows: facts };
}

/** Options that take no value. */
const SWITCHES: ReadonlySet<string> = new Set(['json', 'help', 'schema', 'without-amount']);

/** `--name value`, `--name=value`, and the switches. */
function readArguments(argv: readonly string[]): Arguments {
  const words: string[] = [];
  const options: { [name: string]: string } = {};
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', given] = splitOnce(word.slice(2));
    if (SWITCHES.has(name)) {
      options[name] = 'yes';
      continue;
    }
    const next = argv[at + 1];
    // A forgotten value must not swallow the option after it.
    const follows = given === undefined && next !== undefined && !next.startsWith('--');
    if (follows) at += 1;
    const value = given ?? (follows ? next : '');
    // Said twice is a list: two suspensions of one clock.
    options[name] = options[name] === undefined ? value : `${options[name]},${value}`;
  }
  return { words, options, language: options.lang === 'en' ? 'en' : 'zh' };
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function usageOf(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  npm run -s duixian -- ${command.usage}`);
  return ['兑现 · Duixian', ...lines, '  --json  --lang zh|en'].join('\n');
}
