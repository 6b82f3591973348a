import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export const at = (...path) => join(root, ...path);

/** Where the scripts remember what was installed and built; goes away with node_modules. */
export const cache = at('node_modules/.cache/zhengming');

/** The pinned Node of the house, from the npm package `node`; the machine's own until that is installed. */
export function node() {
  const pinned = at('node_modules/node/bin/node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** The environment of everything that is started from here: the pinned Node and the pinned tools come first. */
export function environment(extra = {}) {
  const path = [at('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** A tool of node_modules by its package and the path of its program in it. */
export const tool = (name, ...path) => resolve(root, 'node_modules', name, ...path);
