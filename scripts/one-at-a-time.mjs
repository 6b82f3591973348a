import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './house.mjs';

const lock = join(tmpdir(), `zhengming-build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.pid`);

/** Lets one process at a time install and build in this checkout; a lock whose process is gone is taken over. */
export async function oneAtATime(work) {
  let told = false;
  while (!take()) {
    if (!told) console.log('› Another command is building here; waiting for it …');
    told = true;
    await wait(250);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(lock, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // 0: the file is there and its pid not yet written
    if (pid !== 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to another user; ENOENT: it was just released
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}
