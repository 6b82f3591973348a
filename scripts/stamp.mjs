import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, cache } from './house.mjs';

const leftOut = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** One value for the content of files and folders (relative to the checkout): it changes when any of them does. */
export function fingerprint(paths, leaveOut = () => false) {
  const hash = createHash('sha256');
  for (const path of paths) add(path);
  return hash.digest('hex');

  function add(path) {
    const kind = statSync(at(path), { throwIfNoEntry: false });
    if (kind === undefined || leaveOut(path)) return;
    if (kind.isDirectory()) {
      for (const name of readdirSync(at(path)).sort()) if (!leftOut.has(name)) add(join(path, name));
    } else {
      hash.update(`${path}\0${kind.size}\0`).update(readFileSync(at(path)));
    }
  }
}

const file = (name) => join(cache, `${name}.stamp`);

/** What was last finished under this name, or an empty text. */
export function lastStamp(name) {
  try {
    return readFileSync(file(name), 'utf8');
  } catch {
    return '';
  }
}

export function writeStamp(name, value) {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), value);
}
