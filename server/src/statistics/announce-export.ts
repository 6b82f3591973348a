import { announce, type Sql } from '@zhengming/data';

/** Tells those who look at figures that an export has moved on; whose it is they see when they ask. */
export const announceExport = (sql: Sql, id: string): Promise<void> => announce(sql, { topic: 'alert', id });
