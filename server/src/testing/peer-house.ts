import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_ANCHOR_KEYS, openFolderStore, openStore } from '@zhengming/data';
import { openHouse } from '../app/open-house.js';
import type { TestHouse } from './test-house.js';

/** Another server on the database of a test house: its own connections, its own memory, the same clock. */
export interface Peer {
  readonly url: string;
  close(): Promise<void>;
}

export async function openPeer({ services, clock }: TestHouse): Promise<Peer> {
  const store = await openStore({ databaseUrl: services.store.databaseUrl });
  const folder = mkdtempSync(join(tmpdir(), 'zhengming-peer-'));
  const house = await openHouse({
    store,
    clock,
    syntheticPersons: true,
    auditDir: folder,
    evidence: await openFolderStore(folder),
    auditAnchorKeys: DEMO_ANCHOR_KEYS,
    sessionSecret: 'a secret for tests that is long enough',
    trustedOrigins: [],
    secureCookies: false,
    dashboardDir: '/nowhere',
    logLevel: 'silent',
    explorable: false,
  });
  await house.app.listen({ host: '127.0.0.1', port: 0 });
  const address = house.app.server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      await house.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
