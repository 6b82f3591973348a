import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AnchorKeys,
  anchorChain,
  anchorLine,
  type AuditAnchor,
  anchorsIn,
  queueAuditCheck,
  runAuditCheck,
  type Store,
} from '@zhengming/data';
import type { Services } from '../app/context.js';
import type { Clock } from '../app/clock.js';

/** Signs the head of the chain and has the chain verified; the signed heads are also kept outside the database. */
export interface ChainKeeper {
  /** Signs the present head: into the database, the log, and the file. */
  anchor(): Promise<void>;
  /** Does a verification that was asked for; without one, asks for one itself. */
  check(checkId?: string): Promise<void>;
}

export interface ChainKeeperParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: AnchorKeys;
  readonly folder: string;
  readonly log: Services['log'];
}

const ANCHOR_FILE = 'anchors.txt';

export function chainKeeper({ store, clock, keys, folder, log }: ChainKeeperParts): ChainKeeper {
  const file = join(folder, ANCHOR_FILE);
  return {
    async anchor() {
      const anchor = await anchorChain(store, keys, clock.now());
      if (anchor === null) return;
      const line = anchorLine(anchor);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(file, `${line}\n`, { mode: 0o600 });
      log.info({ anchor: line }, 'head of the audit chain');
    },
    async check(checkId) {
      const id = checkId ?? (await queueAuditCheck(store.pool, null, clock.now()));
      const outside = await readAnchors(file);
      const { broken, checked } = await runAuditCheck(store, keys, { id, outside, now: () => clock.now() });
      if (broken === null) log.info({ checked }, 'the audit chain holds');
      else log.error({ seq: String(broken.seq), problem: broken.problem }, 'THE AUDIT CHAIN IS BROKEN');
    },
  };
}

/** Signed heads kept in a file; none while there is no file. */
export async function readAnchors(file: string): Promise<readonly AuditAnchor[]> {
  return anchorsIn(
    await readFile(file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }),
  );
}
