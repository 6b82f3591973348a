import {
  buildTestSocialCreditCode,
  day,
  divisionCode,
  plusDays,
  startOf,
  type InstitutionTrait,
  type TraitPeriod,
} from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { DEMO_INSTITUTIONS, type Institution } from './demo-institutions.js';
import { insertInstitutions } from './institution.repository.js';

/** When the first of them was connected; the others followed, one every nine days. */
const FIRST_CONNECTED = day('2020-06-01');
const DAYS_BETWEEN = 9;
const LOADED_AT = startOf(FIRST_CONNECTED);

/** Loads the invented institutions of the demo city; no real installation has them. Idempotent. */
export async function loadDemoInstitutions(store: Pick<Store, 'pool'>): Promise<void> {
  const entries = DEMO_INSTITUTIONS.map((one, index) => ({
    id: one.id,
    name: one.name,
    creditCode: buildTestSocialCreditCode(index, one.division),
    division: divisionCode(one.division),
    phone: null,
    dutyContact: null,
    traits: traitsOf(one, index),
  }));
  const reason = '演示城市的检测机构';
  await inTransaction(store, (sql) =>
    insertInstitutions(sql, entries, { by: null, at: LOADED_AT, reason, document: null, knownFrom: null }),
  );
}

function traitsOf({ qualified, connected, division }: Institution, index: number): readonly TraitPeriod[] {
  const since = plusDays(FIRST_CONNECTED, index * DAYS_BETWEEN);
  const connections: readonly InstitutionTrait[] = division.startsWith('11')
    ? ['LOCAL_PLATFORM', 'NATIONAL_PLATFORM']
    : ['PROVINCIAL_PLATFORM', 'NATIONAL_PLATFORM'];
  return [
    ...(qualified ? [{ trait: 'QUALIFIED', since: null, until: null } as const] : []),
    ...(connected ? connections.map((trait) => ({ trait, since, until: null })) : []),
  ];
}
