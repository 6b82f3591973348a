import { changeStanding, inTransaction, insertSource, lockSource, type Store } from '@zhengming/data';
import { type Instant, NATIONAL } from '@zhengming/domain';
import { DEMO_PEER_KEY } from '../staff/demo-staff.js';

/** Where a second demo stands when it is started as `docs/connectors.md` says. */
const URL_OF_SECOND_DEMO = 'http://127.0.0.1:4100/graphql';

/**
 * Registers the national platform of the demo: a second instance of this service. What the screen says of it is what really
 * happens: until somebody starts it, it cannot be reached. Idempotent.
 */
export async function seedDemoSource(store: Pick<Store, 'pool' | 'keyring'>, at: Instant): Promise<void> {
  await inTransaction(store, async (sql) => {
    if ((await lockSource(sql, NATIONAL)) !== null) return;
    const source = {
      code: NATIONAL,
      nameZh: '国家平台（演示）',
      nameEn: 'The national platform (demo)',
      kinds: ['TEST', 'VACCINATION'],
      url: URL_OF_SECOND_DEMO,
      key: DEMO_PEER_KEY,
      timeoutMs: 3_000,
      roundMinutes: null,
      active: true,
    } as const;
    await insertSource(sql, store.keyring, source, { by: null, at });
    await changeStanding(sql, { source: NATIONAL, state: 'NOT_CONNECTED', cause: 'ANNOUNCED', at });
  });
}
