import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { environment, node, root } from './house.mjs';
import { whenLauncherIsGone } from './launcher.mjs';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A terminal and npm may both deliver one Ctrl-C: what comes again this soon (ms) is the same one. */
const SAME_SIGNAL = 500;

/**
 * Starts a program in a process group of its own, so that it receives a Ctrl-C once, from here, and not also from the
 * terminal. Resolves with its exit code (128 + signal number when a signal ended it).
 */
export function run(command, args, { cwd = root, env = {}, stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  const child = spawn(command, args, { cwd, env: environment(env), stdio, detached: true });
  let last = 0;
  const pass = (signal) => {
    if (Date.now() - last < SAME_SIGNAL) return;
    last = Date.now();
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, pass);
  const unwatch = whenLauncherIsGone(() => pass('SIGTERM'));
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`Could not start ${command}: ${error.message}`)));
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    unwatch();
    for (const signal of passedOn) process.off(signal, pass);
  });
  return { child, ended };
}

/** Runs a script under the pinned Node until it ends. */
export const runNode = (args, options) => run(node(), ['--enable-source-maps', ...args], options).ended;

/** Runs a program quietly; resolves with its exit code and everything it printed. */
export async function capture(command, args, options = {}) {
  const { child, ended } = run(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return { code: await ended, output };
}
