import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const EVERY = 500;
const MOST_ANCESTORS = 6;

/**
 * Calls back once when the npm that launched us is gone. npm hands a signal to its shell only, and a shell dies without
 * telling its children; without this a stopped `npm start` would leave a server behind. Does nothing without npm.
 */
export function whenLauncherIsGone(callback) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const chain = launchers();
  const timer = setInterval(() => {
    if (chain.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

/** From our parent up to npm: a shell, and the small script by which an installed Node starts. Without npm: nobody. */
function launchers() {
  const chain = [];
  let pid = process.ppid;
  while (pid > 1 && chain.length < MOST_ANCESTORS) {
    const found = parentOf(pid);
    if (found === undefined) break;
    chain.push(pid);
    if (found.name.startsWith('npm')) return chain;
    pid = found.parent;
  }
  return [];
}

function parentOf(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: Number(parent) };
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, command] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? '') ?? [];
    return parent === undefined ? undefined : { name: basename(command), parent: Number(parent) };
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
