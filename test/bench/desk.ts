import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { checkout } from '../support/checkout.js';
import { staffCookie } from '../support/api.js';
import type { City } from './city.js';
import { count } from './table.js';

/** Appeals of a large city after months; a tenth of them is open. */
const APPEALS = Number(process.env['BENCH_APPEALS'] ?? 200_000);
const OPEN_SHARE = 0.1;
/** As many people look at once as work in a large centre. */
const AT_ONCE = 16;
const LOOKS = 1_200;
const GOAL = 'p95 < 150 ms';

/** The queue and a case as the dashboard asks for them, with 200,000 appeals: rows for the table. */
export async function benchDesk(city: City): Promise<string[][]> {
  await fill(city);
  const cookie = await staffCookie(city.product.url, 'handler');
  const ask = asker(city.product.url, cookie);
  const cases = await openCases(city);
  const queue = document('ListAppeals');
  const show = document('ShowAppeal');
  const filters = [
    { open: true },
    { open: true, unassigned: true },
    { open: true, urgency: ['T0', 'T1'] },
    { open: true, causes: ['LAB_NOT_CONNECTED'] },
    { open: true, overdue: true },
  ];
  const rows: string[][] = [];
  const row = async (name: string, look: (index: number) => Promise<void>): Promise<void> => {
    const { p50, p95 } = await latencies(look);
    rows.push([name, `p95 ${p95.toFixed(0)} ms`, `p50 ${p50.toFixed(0)} ms`, GOAL]);
  };
  await row(`queue page of ${count(APPEALS)} appeals`, (index) =>
    ask(queue, { first: 25, filter: filters[index % filters.length] }),
  );
  await row('case screen', (index) => ask(show, { id: cases[index % cases.length] }));
  return rows;
}

function asker(url: string, cookie: string) {
  return async (query: string, variables: object): Promise<void> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: url },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { readonly errors?: readonly { readonly message: string }[] };
    if (answer.errors) throw new Error(answer.errors[0]?.message);
  };
}

interface Latencies {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds from asking to the last byte, sixteen asking at once. */
async function latencies(look: (index: number) => Promise<void>): Promise<Latencies> {
  for (let index = 0; index < AT_ONCE * 4; index += 1) await look(index);
  const taken: number[] = [];
  let next = 0;
  const asking = async (): Promise<void> => {
    while (next < LOOKS) {
      const index = next;
      next += 1;
      const begun = performance.now();
      await look(index);
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asking));
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

const openCases = async ({ pool }: City): Promise<readonly string[]> =>
  (
    await pool.query<{ id: string }>('select id from appeal where closed_at is null order by md5(id::text) limit 500')
  ).rows.map(({ id }) => id);

/** Appeals of people who are flagged, made by the database itself; each stands apart, so that nobody's count matters. */
async function fill({ pool }: City): Promise<void> {
  await pool.query(
    `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, departure_at, identity_grade,
       decision_id, cause, handler_id, opened_at, first_response_due, decide_due, warn_at, hard_stop_due,
       next_escalation_at, first_in_class, first_response_at, decided_at, notified_at, closed_at, reopen_until, stands_apart)
     select person_id, gen_random_uuid(), 'B' || lpad(n::text, 8, '0'),
       case when n > $2 then 'CLOSED' else (array['VERIFYING', 'IN_REVIEW', 'IN_REVIEW', 'AWAITING_AGENCY', 'SECOND_REVIEW'])[1 + n % 5] end,
       'PHONE_12345', 'PREFECTURE_PRECISION', '说明', urgency, case urgency when 'T1' then opened + interval '9 hours' end, 'G2',
       decision_id, (array['PRECISION_PREFECTURE', 'TEST_NOT_UPLOADED', 'LAB_NOT_CONNECTED'])[1 + n % 3],
       case when n % 4 > 0 then (select id from staff_user where username = 'handler') end, opened,
       opened + interval '2 hours', opened + interval '1 day', opened + interval '18 hours', opened + interval '3 days',
       case when n <= $2 then opened + interval '18 hours' end, 1, opened + interval '10 minutes',
       case when n > $2 then opened + interval '3 hours' end, case when n > $2 then opened + interval '4 hours' end,
       case when n > $2 then opened + interval '2 days' end, case when n > $2 then opened + interval '32 days' end, true
     from (
       select n, f.person_id, f.decision_id, (array['T0', 'T1', 'T2', 'T2', 'T2', 'T2', 'T3'])[1 + n % 7] as urgency,
         (select reached from demo_clock) - case when n <= $2 then (n % 2880) * interval '1 minute'
           else (n % 200) * interval '1 day' end as opened
       from generate_series(1, $1) n
       join (select person_id, (array_agg(id order by evaluated_at desc))[1] as decision_id,
               row_number() over (order by person_id) - 1 as place, count(*) over () as total
             from decision where popup is not null group by person_id) f on f.place = n % f.total
     ) made`,
    [APPEALS, Math.round(APPEALS * OPEN_SHARE)],
  );
  await pool.query('vacuum analyze appeal');
}

/** An operation of the dashboard with the fragments it needs, as it is sent. */
function document(name: string): string {
  const folder = join(checkout, 'dashboard/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  const definitions = files.flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions);
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')
      .map((one) => [one.name.value, one]),
  );
  const operation = definitions.find(
    (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition' && one.name?.value === name,
  );
  if (!operation) throw new Error(`the dashboard has no operation ${name}`);
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || needed.has(value)) return;
        needed.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [operation, ...needed.values()].map(print).join('\n');
}
