import { createServer } from 'node:http';
import { makeJSONPgSmartTagsPlugin } from 'postgraphile/utils';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';

/**
 * The peer: PostGraphile 5 on the same database, in a process of its own. Our tables name their relations by
 * convention; the tags tell PostGraphile about them, as its users would.
 */
const [connectionString = '', port = '0'] = process.argv.slice(2);

const ofPerson = { tags: { foreignKey: '(person_id) references person (id)' } };
const ofPersonAt = (column: string) => ({
  tags: { foreignKey: ['(person_id) references person (id)', `(${column}) references bench_division (code)`] },
});

const relations = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: {
    class: {
      status: ofPerson,
      stay: ofPersonAt('division_code'),
      nucleic_test: ofPersonAt('division_code'),
      vaccination: ofPersonAt('division_code'),
      appeal: ofPerson,
    },
  },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { defaultBehavior: '+connection +list +orderBy +orderBy:attribute +filter' },
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 16 } })],
  grafserv: { port: Number(port), graphqlPath: '/graphql', graphiql: false, watch: false },
});

const server = createServer();
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
