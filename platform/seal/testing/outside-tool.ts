import { execFileSync, spawnSync } from 'node:child_process';

/** Whether a command of the machine is there. A test that needs it is left out loudly, never silently. */
export function outsideTool(command: string, versionFlag: string): boolean {
  const there = spawnSync(command, [versionFlag], { stdio: 'ignore' }).error === undefined;
  if (!there) console.warn(`${command} is not installed: its checks of our signatures are LEFT OUT`);
  return there;
}

/** What it prints, errors included; an exit code is part of the answer, not a failure of the test. */
export function run(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, [...args], { encoding: 'utf8', timeout: 30_000 });
  return `${stdout}${stderr}`;
}

export function mustRun(command: string, args: readonly string[]): void {
  execFileSync(command, [...args], { stdio: 'ignore', timeout: 30_000 });
}
