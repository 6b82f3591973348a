import { totalmem } from 'node:os';

/** FULL: survives a power cut. NONE: for test runs, whose data nobody will miss. */
export type Durability = 'FULL' | 'NONE';

const MEGABYTE = 1024 * 1024;

/** PostgreSQL settings for a small machine that also runs the application and now and then a bulk load. */
export function serverSettings(port: number, durability: Durability): readonly string[] {
  const memory = Math.floor(totalmem() / MEGABYTE);
  const shared = Math.max(64, Math.min(1024, Math.floor(memory / 8)));
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / 3))}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    random_page_cost: 1.1,
    jit: 'off',
    max_parallel_workers_per_gather: 1,
    // one machine, no replicas: loads into new tables need no log
    wal_level: 'minimal',
    max_wal_senders: 0,
    wal_compression: 'on',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    // a power cut may lose the last moments, never half of one
    synchronous_commit: 'off',
    ...(durability === 'NONE' ? { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
