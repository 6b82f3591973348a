import { readdirSync, readFileSync } from 'node:fs';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';

/** The SQL lives in the source folder, which the compiled code shares. */
const MIGRATIONS = new URL('../../src/migrations/', import.meta.url);
const MIGRATION_FILE = /^\d{4}-[a-z0-9-]+\.sql$/;
/** Two processes that migrate at once wait for each other on this advisory lock. */
const MIGRATION_LOCK = 7_140_001;

/** One migration per file `NNNN-name.sql`, in the order of their numbers, each in a transaction. */
function migrationsList(): { name: string; class: typeof Migration & (new (...args: never[]) => Migration) }[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => MIGRATION_FILE.test(file))
    .sort()
    .map((file) => ({
      name: file.replace('.sql', ''),
      class: class extends Migration {
        override up(): void {
          this.addSql(readFileSync(new URL(file, MIGRATIONS), 'utf8'));
        }
      } as never,
    }));
}

/** Brings a database to the present schema. @returns the names of the migrations that ran now */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const orm = await MikroORM.init({
    clientUrl: databaseUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    logger: () => undefined,
    migrations: {
      migrationsList: migrationsList() as never,
      tableName: 'schema_migration',
      snapshot: false,
      allOrNothing: false,
    },
  });
  try {
    return await orm.em.transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      const transaction = em.getTransactionContext<object>();
      const done = await orm.migrator.up(transaction === undefined ? {} : { transaction });
      return done.map(({ name }) => name);
    });
  } finally {
    await orm.close(true);
  }
}
