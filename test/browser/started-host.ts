import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LocalHost } from './local-host';

/** A local host in a process of its own, as `npm start` has it. `stop` ends it as Ctrl-C does, and resolves when it has. */
export interface StartedHost extends LocalHost {
  readonly process: ChildProcess;
}

/** Starts it with the sample company, unless it is told `--empty` or given a file. */
export const startSample = (...args: string[]): Promise<StartedHost> =>
  started(spawn(process.execPath, ['--import', 'tsx', 'src/host/start.ts', '--port', '0', ...args]));

/** Starts it with a blank workbook, unless it is given a file. */
export const startBlank = (...args: string[]): Promise<StartedHost> => startSample('--empty', ...args);

/** Resolves once the process has said where the page is; rejects with all it said when it ends without. */
export async function started(child: ChildProcess): Promise<StartedHost> {
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', () => reject(new Error(said)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
  return { url, process: child, stop };
}
