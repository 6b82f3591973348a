import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREPARED } from './prepared-house.js';

/** The stories of one run share houses made once: never those of another run, which other code may have made. */
export default function setUp(): () => void {
  const root = join(tmpdir(), `zhengming-prepared-${process.pid}`);
  mkdirSync(root, { recursive: true, mode: 0o755 });
  process.env[PREPARED] = root;
  return () => {
    delete process.env[PREPARED];
    rmSync(root, { recursive: true, force: true });
  };
}
