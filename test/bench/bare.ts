import { createServer } from 'node:http';
import pg from 'pg';

/** The practical limit: no GraphQL, one prepared statement that returns the JSON. In a process of its own. */
const [connectionString = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 16 });

const division = `(select json_build_object('code', d.code, 'name', d.name, 'fullName', d.full_name) from bench_division d where d.code = x.division_code)`;

const STATEMENTS: Readonly<Record<string, string>> = {
  record: `select json_build_object('name', p.masked_name, 'idNumber', p.masked_id_number, 'sex', p.sex, 'birthYear', p.birth_year,
    'status', (select json_build_object('colour', s.colour, 'popup', s.popup, 'validUntil', s.valid_until, 'decidingRuleId', s.deciding_rule)
      from status s where s.person_id = p.id),
    'stays', (select json_agg(json_build_object('id', x.id, 'source', x.source, 'precision', x.precision, 'arrivedAt', x.arrived_at,
      'leftAt', x.left_at, 'division', ${division}) order by x.arrived_at desc) from stay x where x.person_id = p.id),
    'tests', (select json_agg(json_build_object('id', x.id, 'result', x.result, 'sampledAt', x.sampled_at, 'reportedAt', x.reported_at,
      'division', ${division})) from (select * from nucleic_test t where t.person_id = p.id order by t.reported_at desc limit 10) x),
    'vaccinations', (select json_agg(json_build_object('id', x.id, 'doseNumber', x.dose_number, 'givenOn', x.given_on,
      'division', ${division})) from vaccination x where x.person_id = p.id))::text as body
    from person p where p.id = $1`,
  status: `select json_build_object('colour', colour, 'popup', popup, 'validUntil', valid_until)::text as body from status where person_id = $1`,
};

createServer((request, response) => {
  const [, name = '', id = ''] = (request.url ?? '').split('/');
  const text = STATEMENTS[name];
  if (text === undefined) {
    response.writeHead(404).end();
    return;
  }
  pool.query<{ body: string }>({ name, text, values: [id] }).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.body ?? 'null'),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
