export * from './orm/embedded-database.js';
export { DataFolderInUseError } from './orm/folder-lock.js';
export { NoEmbeddedPostgresError } from './orm/postgres-binaries.js';
export type { Durability } from './orm/server-settings.js';
export * from './orm/migrate.js';
export * from './orm/store.js';
export * from './orm/transaction.js';
export * from './identity/keyring.js';
