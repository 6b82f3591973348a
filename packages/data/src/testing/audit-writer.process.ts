import { instant } from '@zhengming/domain';
import { openAuditLog } from '../audit/audit-log.js';
import { openStore } from '../orm/store.js';

/**
 * A process that answers: it writes entries, waits until they are durable, and only then says their numbers, one line
 * each. Ends by itself after `count` answers, or when it is killed.
 */
const [databaseUrl = '', spoolDir = '', name = '', count = '0'] = process.argv.slice(2);
const AT_ONCE = 8;

const store = await openStore({ databaseUrl, poolSize: 2 });
const audit = await openAuditLog(store, { spoolDir, onError: () => undefined });

async function answer(number: number): Promise<void> {
  const requestId = `${name}:${number}`;
  const entry = {
    at: instant('2021-11-01T10:00:00+08:00'),
    kind: 'READ',
    actorKind: 'PARTNER',
    actorId: name,
    action: 'Query.checkStatus',
    requestId,
  } as const;
  if (number % 10 === 0) audit.undertake({ ...entry, kind: 'CHANGE', action: 'Mutation.halfway' });
  else audit.write(entry);
  await audit.durable();
  process.stdout.write(`${requestId}\n`);
}

for (let number = 1; number <= Number(count); number += AT_ONCE) {
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => answer(number + index)));
}
await audit.close();
await store.close();
