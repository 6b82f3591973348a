import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** A user of this machine by number. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const idOf = (option: '-u' | '-g', name: string): number | null => {
  const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : null;
};

function userByName(name: string): SystemUser | null {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * PostgreSQL refuses to run as root. As root it runs as `postgres` (made when missing), else as `nobody`;
 * as anybody else it runs as that person (null).
 */
export function clusterUser(): SystemUser | null {
  if (userInfo().uid !== 0) return null;
  const known = userByName('postgres');
  if (known !== null) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = userByName('postgres') ?? userByName('nobody');
  if (made === null) {
    throw new Error('PostgreSQL refuses to run as root and no user "postgres" could be made; run as another user');
  }
  return made;
}

/** Whether a user can enter a folder: every folder above it must let him pass. */
export const mayEnter = (user: SystemUser, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
