import { fromEpochMs } from '@zhengming/domain';
import { takeNotice } from '../notice/notice.repository.js';
import { openStore } from '../orm/store.js';

/** Takes a notice, says that it was sent, and never lives to write that down: somebody kills it. */
const [databaseUrl = '', now = '0'] = process.argv.slice(2);
const { pool } = await openStore({ databaseUrl });
const taken = await takeNotice(pool, fromEpochMs(Number(now)), 60_000);
process.stdout.write(`${taken?.id ?? 'nothing'}\n`);
setInterval(() => undefined, 1_000);
