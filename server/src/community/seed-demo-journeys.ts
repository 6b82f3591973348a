import {
  inTransaction,
  insertFollowUp,
  type KnownVenue,
  recordCommunityTasks,
  loadWorld,
  recordTests,
  reevaluatePersons,
  recordVenueScans,
  saveVenue,
  type Store,
  type World,
  moveLoop,
  lockOpenLoop,
} from '@zhengming/data';
import { divisionCode, followUpDue, fromEpochMs, type Instant, loopDue, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { openLoop } from './open-loop.js';

/** The neighbourhood that answers by itself in the demo, with a key of its own. */
const COMMUNITY = '00000000-0000-7000-8000-1c0000000103';
const COMMUNITY_KEY = 'democomm';
const VENUE_KEY = 'demovenue';

const VENUES = [
  { code: 'CY-0001', name: '朝阳槐南便民超市', kind: 'MARKET', division: '110105' },
  { code: 'EJN-0001', name: '额济纳胡杨林景区东门', kind: 'SCENIC_SPOT', division: '152923' },
  { code: 'EJN-0002', name: '额济纳达来呼布客运站', kind: 'STATION', division: '152923' },
] as const;

/** How many of the demo's people are in the loop, are drivers let pass, and scanned. */
const LOOPS = 14;
const DRIVERS = 3;
const SCANS = 24;

/**
 * Tasks of communities, follow-ups and venue books for the demo, of its invented people. Idempotent: whoever has a task
 * already gets no other.
 */
export async function seedDemoJourneys(store: Pick<Store, 'pool'>, at: Instant): Promise<void> {
  await inTransaction(store, async (sql) => {
    const { rows: done } = await sql.query('select from field_task limit 1');
    if (done.length > 0) return;
    await sql.query(
      `update agency set partner_id = (select client_id from partner_key where prefix = $2) where id = $1`,
      [COMMUNITY, COMMUNITY_KEY],
    );
    const { rows: arriving } = await sql.query<{ personId: string; id: string; arrivalAt: string }>(
      `select d.person_id as "personId", d.id, (extract(epoch from d.arrival_at) * 1000)::bigint as "arrivalAt"
       from declaration d join person p on p.id = d.person_id
       where d.known_to is null and d.arrival_at > $1::timestamptz - interval '1 day' and p.home_division like '1101%'
       order by d.arrival_at desc, d.id limit $2`,
      [new Date(at), LOOPS],
    );
    for (const [index, { personId, id, arrivalAt }] of arriving.entries()) {
      const opened = plusHours(at, -(index + 1));
      const residence = index % 5 === 4 ? '110101' : '110105';
      const arrival = fromEpochMs(Number(arrivalAt));
      await openLoop(
        sql,
        { personId, residence, declarationId: id, arrivalAt: arrival, agencyId: null, by: null },
        opened,
      );
      if (index % 3 === 0 && residence === '110105') await register(sql, personId, at);
    }
    await letDriversPass(sql, at);
    await scanVenues(sql, at);
    await judgeStale(sql, await loadWorld(store, at), at);
  });
}

type Sql = Parameters<typeof recordTests>[0];

async function register(sql: Sql, personId: string, at: Instant): Promise<void> {
  const task = await lockOpenLoop(sql, personId);
  if (task?.agency === null || task === null) return;
  const by = '张慧（演示）';
  const fact = {
    personId,
    id: uuidv7(),
    state: 'REGISTERED' as const,
    community: task.agency.nameZh,
    decidedAt: at,
    decidedBy: by,
    taskId: task.id,
    act: 'REGISTER' as const,
    agencyId: task.agency.id,
    basis: '电话核实住址与抵达时间',
  };
  await recordCommunityTasks(sql, [fact], at);
  const dueAt = loopDue({ state: 'REGISTERED', until: null }, task.arrivalAt, at);
  await moveLoop(sql, task, { loopState: 'REGISTERED', until: null, dueAt, at, by });
}

/** Drivers sampled on the way and let pass: two whose result is awaited, one whose result is late. */
async function letDriversPass(sql: Sql, at: Instant): Promise<void> {
  const { rows: drivers } = await sql.query<{ personId: string }>(
    `select id as "personId" from person where category = 'TRUCK_DRIVER' order by id limit $1`,
    [DRIVERS],
  );
  const { rows: laboratories } = await sql.query<{ id: string }>('select id from institution order by id limit 1');
  const institutionId = laboratories[0]?.id;
  if (institutionId === undefined) return;
  for (const [index, { personId }] of drivers.entries()) {
    const sampledAt = plusHours(at, index === 0 ? -30 : -4 - index);
    const sampleNumber = `DRIVER-${index + 1}`;
    const division = divisionCode('110115');
    await recordTests(
      sql,
      [
        {
          personId,
          id: uuidv7(),
          institutionId,
          sampleNumber,
          division,
          sampledAt,
          receivedAt: null,
          reportedAt: null,
          uploadedAt: null,
          visibleAt: sampledAt,
          result: 'PENDING',
          channel: 'INSTITUTION',
        },
      ],
      sampledAt,
    );
    const dueAt = followUpDue(sampledAt, sampledAt);
    await insertFollowUp(sql, {
      personId,
      id: uuidv7(),
      division,
      institutionId,
      sampleNumber,
      openedAt: sampledAt,
      dueAt,
    });
  }
}

/** Whoever was given a fact is judged again, as whoever records one does. */
async function judgeStale(sql: Sql, world: World, at: Instant): Promise<void> {
  const { rows } = await sql.query<{ id: string }>(
    'select p.id from person p join status s on s.person_id = p.id where s.facts_version < p.facts_version order by p.id limit 200',
  );
  const ids = rows.map(({ id }) => id);
  await reevaluatePersons(sql, world, ids, { trigger: 'FACT', triggerId: null, at });
}

/** Of people whose phones never left the city: scans in Ejin are remote, those at home are not. */
async function scanVenues(sql: Sql, at: Instant): Promise<void> {
  const { rows: keys } = await sql.query<{ id: string }>('select client_id as id from partner_key where prefix = $1', [
    VENUE_KEY,
  ]);
  const [keeper] = keys;
  if (keeper === undefined) return;
  const venues: KnownVenue[] = [];
  for (const { division, ...venue } of VENUES) {
    const code = divisionCode(division);
    const id = await saveVenue(sql, { ...venue, partnerId: keeper.id, division: code }, at);
    venues.push({ id, code: venue.code, name: venue.name, division: code });
  }
  const { rows: people } = await sql.query<{ id: string }>(
    `select p.id from person p where p.home_division like '1101%' and not exists (
       select from stay s where s.person_id = p.id and s.division_code not like '11%') order by p.id limit $1`,
    [SCANS],
  );
  const scans = people.flatMap(({ id: personId }, index) => {
    const venue = venues[index % 6 === 5 ? 1 + (index % 2) : 0];
    if (venue === undefined) return [];
    const prefecture = venue.division.startsWith('11') ? venue.division : divisionCode('152900');
    return [
      {
        personId,
        id: uuidv7(),
        partnerId: keeper.id,
        reference: `demo-${index}`,
        venue,
        precision: 'COUNTY' as const,
        prefecture,
        scannedAt: plusHours(at, -(index + 2) * 3),
      },
    ];
  });
  await recordVenueScans(sql, scans, at);
}
