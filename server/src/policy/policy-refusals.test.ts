import { formatInstant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES, COMMANDS, look, mild, seen, submitted, tell, type Version, written } from '../testing/policy-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';

let house: TestHouse;
let author: Caller;
let otherAuthor: Caller;
let both: Caller;
let approver: Caller;
let second: Caller;
let analyst: Caller;
let shipped: Version;

beforeAll(async () => {
  house = await openTestHouse();
  author = await house.staff('author', 'POLICY_AUTHOR');
  otherAuthor = await house.staff('author2', 'POLICY_AUTHOR');
  both = await house.staff('both', 'POLICY_AUTHOR', 'POLICY_APPROVER');
  approver = await house.staff('approver', 'POLICY_APPROVER');
  second = await house.staff('approver2', 'POLICY_APPROVER');
  analyst = await house.staff('analyst', 'ANALYST');
  shipped = await versionOf('P2');
});
afterAll(() => house.close());

async function versionOf(id: string): Promise<Version> {
  const { data } = await analyst.ask(`{ policyVersions(kind: DECISION, state: PUBLISHED) { key id version } }`);
  const found = (data as unknown as { policyVersions: Version[] }).policyVersions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`${id} is not published`);
  return look(analyst, found.key);
}
const hours = (ahead: number): string => formatInstant(plusHours(NOW, ahead));
const codesOf = (answer: Version): readonly string[] => [...new Set(answer.findings.map(({ code }) => code))];

describe('a draft that the checks refuse', () => {
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    ['VERSION_NOT_RISING', { version: '1.0.0' }],
    ['BEFORE_PREDECESSOR', { validFrom: '2021-10-29T00:00:00+08:00' }],
    ['IN_THE_PAST', { validFrom: hours(-1) }],
    ['LEAD_TIME_TOO_SHORT', { validFrom: hours(47) }],
    ['TOO_FAR_AHEAD', { validFrom: hours(24 * 91), validTo: null }],
    ['VALID_TOO_SHORT', { validTo: hours(72 + 71) }],
    ['ENDS_BEFORE_IT_BEGINS', { validTo: hours(72) }],
    ['OVERLAPS', { validTo: '2022-02-01T00:00:00+08:00' }],
    ['CYCLIC_IN_TIME', { validTo: '2022-02-01T00:00:00+08:00', supersedes: ['P3'] }],
    ['AFFECTED_FACTS_DIFFER', { affectedFacts: ['stay.division'] }],
    ['UNKNOWN_FACT', { affectedFacts: ['person.horoscope'] }],
    ['MALFORMED', { jurisdiction: 'Beijing' }],
    ['RULE_WITHOUT_CASE', { rules: [...(mild()['rules'] as object[]), { ...ruleNobodyMeets() }] }],
  ];
  test.each(rows)('%s', async (code, change) => {
    const answer = await submitted(author, mild(change));
    expect(answer).toMatchObject({ __typename: 'PolicyRefused', code: 'CHECKS_FAIL' });
    expect(codesOf(answer)).toContain(code);
    for (const finding of answer.findings) expect(finding.line).toBeGreaterThan(0);
  });

  test.each([
    ['NO_CASES', { document: written(mild()).document, cases: '{ "cases": [] }' }],
    ['CASES_MALFORMED', { document: written(mild()).document, cases: '{ "cases": [{}] }' }],
    ['MALFORMED', { document: '{ "id": "P2",\n  oops }', cases: written(mild()).cases }],
  ])('%s, of a text that is kept all the same', async (code, text) => {
    const draft = await tell(author, 'create', text);
    expect(draft).toMatchObject({ state: 'DRAFT' });
    expect(codesOf(await tell(author, 'submit', seen(draft)))).toContain(code);
  });

  test('what cannot be read is pointed at, to the letter', async () => {
    const { data } = await author.ask(
      `query Check($document: String!) { checkPolicy(document: $document, cases: "{}") { findings { code line column } rules { id } } }`,
      { document: '{ "id": "P2",\n  oops }' },
    );
    expect(data).toMatchObject({ checkPolicy: { findings: [{ code: 'MALFORMED', line: 2, column: 3 }], rules: [] } });
  });

  test('a policy for another jurisdiction would decide for people it is not about', async () => {
    const elsewhere = mild({ id: 'Q1', version: '1.0.0', jurisdiction: '620000' });
    expect(await submitted(author, elsewhere)).toMatchObject({ code: 'OTHER_JURISDICTION' });
  });

  test('a text longer than any policy is not kept', async () => {
    const endless = { ...written(mild()), document: ' '.repeat(200_001) };
    expect(await tell(author, 'create', endless)).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'input.document' });
    const bottomless = { ...written(mild()), cases: '['.repeat(100_000) };
    expect(await tell(author, 'create', bottomless)).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'input.cases' });
    expect(await tell(author, 'create', written(mild({ id: 'P'.repeat(65) })))).toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
  });
});

describe('a text that nobody could read', () => {
  test.each([
    ['nested without end', '{"rules":'.repeat(10_000), 'expected at most 64 levels of brackets'],
    ['longer than any policy', `{"id":"${'P'.repeat(200_000)}"}`, 'expected at most 200000 characters, found 200009'],
    ['null', '\n null', 'expected an object, found null'],
  ])('%s is checked, and told why', async (_what, document, why) => {
    const { data, errors } = await author.ask(
      `query Check($document: String!) { checkPolicy(document: $document, cases: "{}") { findings { code line message { en } } } }`,
      { document },
    );
    expect(errors).toBeUndefined();
    const { findings } = (
      data as unknown as { checkPolicy: { findings: { code: string; line: number; message: { en: string } }[] } }
    ).checkPolicy;
    const [first] = findings.filter(({ code }) => code === 'MALFORMED');
    expect(first?.message.en).toContain(why);
    expect(first?.line).toBe(document.startsWith('\n') ? 2 : 1);
  });

  test('a null character is not kept, and nobody writes one into a reason', async () => {
    expect(await tell(author, 'create', { document: '{"id":"P\0"}', cases: '{}' })).toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    const draft = await tell(author, 'create', { document: '{"id":"P\\u0000"}', cases: '{}' });
    expect(draft).toMatchObject({ state: 'DRAFT', id: '?' });
    expect(codesOf(await tell(author, 'submit', seen(draft)))).toContain('MALFORMED');
    expect(await tell(author, 'discard', { ...seen(draft), reason: '\0' })).toMatchObject({ code: 'BLANK' });
    const discarded = await tell(author, 'discard', { ...seen(draft), reason: '写错\0了' });
    expect(discarded).toMatchObject({ state: 'DISCARDED', events: [{ note: '写错了' }, {}] });
  });
});

function ruleNobodyMeets() {
  const [first] = mild()['rules'] as Record<string, unknown>[];
  return { ...first, id: 'M-03', when: { phonesVerified: true } };
}

describe('four eyes', () => {
  test('nobody approves their own work, whatever their roles', async () => {
    const waiting = await submitted(both, mild());
    expect(waiting.allowedActions).toEqual(['RETURN', 'COPY']);
    expect(await tell(both, 'approve', seen(waiting))).toMatchObject({ code: 'FOUR_EYES' });
    expect(await tell(both, 'return', { ...seen(waiting), reason: '撤回' })).toMatchObject({ state: 'DRAFT' });
  });

  test('only its author writes a draft; another begins one of their own from it', async () => {
    const draft = await tell(author, 'create', written(mild()));
    expect(await tell(otherAuthor, 'save', { ...seen(draft), ...written(mild()) })).toMatchObject({
      code: 'NOT_THE_AUTHOR',
    });
    expect(await tell(otherAuthor, 'create', { basedOn: draft.key })).toMatchObject({
      state: 'DRAFT',
      author: 'author2 测试',
      id: 'P2',
    });
  });

  test('of two who approve at once one publishes, the other is told that it changed', async () => {
    const waiting = await submitted(author, mild({ id: 'P2', version: '1.1.0' }));
    const answers = await Promise.all([approver, second].map((who) => tell(who, 'approve', seen(waiting))));
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'CHANGED_MEANWHILE',
      'PolicyVersion',
    ]);
    const { rowCount } = await house.services.store.pool.query(
      `select from population_run where trigger_id = 'P2@1.1.0'`,
    );
    expect(rowCount).toBe(1);
  });

  test('of two drafts of one version the second is refused when it is to be published', async () => {
    const late = mild({ version: '1.2.0', validFrom: hours(80) });
    const [first, other] = [await submitted(author, late), await submitted(otherAuthor, late)];
    expect(await tell(approver, 'approve', seen(first))).toMatchObject({ state: 'PUBLISHED' });
    const answer = await tell(approver, 'approve', seen(other));
    expect(answer).toMatchObject({ code: 'CHECKS_FAIL' });
    expect(codesOf(answer)).toContain('VERSION_NOT_RISING');
    expect(await look(approver, other.key)).toMatchObject({ state: 'SUBMITTED', approvals: [] });
  });

  test('whoever proposes an end does not approve it, and one change waits at a time', async () => {
    const end = { key: shipped.key, validTo: hours(24), reason: '形势好转' };
    const proposed = await tell(both, 'end', end);
    expect(await tell(both, 'approveChange', seen(proposed))).toMatchObject({ code: 'FOUR_EYES' });
    expect(await tell(author, 'rollBack', { key: shipped.key, reason: '误判' })).toMatchObject({
      code: 'CHANGE_PENDING',
    });
    const rejected = await tell(approver, 'rejectChange', { ...seen(proposed), reason: '尚早' });
    expect(rejected).toMatchObject({ change: null, events: [{ action: 'REJECT_CHANGE', note: '尚早' }, {}, {}] });
    expect(await tell(approver, 'approveChange', seen(rejected))).toMatchObject({ code: 'NO_CHANGE' });
  });
});

describe('refusals', () => {
  test('a stale revision is told, nothing happens', async () => {
    const draft = await tell(author, 'create', written(mild()));
    const stale = { key: draft.key, expectedRevision: draft.revision + 1 };
    for (const what of ['submit', 'discard'] as const) {
      expect(await tell(author, what, { ...stale, reason: '旧' })).toMatchObject({
        code: 'CHANGED_MEANWHILE',
        field: 'input.expectedRevision',
      });
    }
    expect(await tell(author, 'discard', { ...seen(draft), reason: ' ' })).toMatchObject({ code: 'BLANK' });
    const discarded = await tell(author, 'discard', { ...seen(draft), reason: '不再需要' });
    expect(discarded).toMatchObject({ state: 'DISCARDED', allowedActions: ['COPY'] });
    expect(await tell(author, 'submit', seen(discarded))).toMatchObject({ code: 'ILLEGAL_MOVE' });
  });

  test('what is published is not written to', async () => {
    const present = await look(author, shipped.key);
    expect(await tell(author, 'save', { ...seen(present), ...written(mild()) })).toMatchObject({
      code: 'ILLEGAL_MOVE',
    });
  });

  test.each([
    ['in the past', 'P2', -1, 'IN_THE_PAST'],
    ['after it is over', 'P2', 24 * 365, 'NOT_RUNNING'],
    ['of one that is over', 'P1', 24, 'NOT_RUNNING'],
  ])('an end %s', async (_what, id, ahead, code) => {
    const { key } = await versionOf(id);
    expect(await tell(author, 'end', { key, validTo: hours(ahead), reason: '试' })).toMatchObject({ code });
  });

  test('a number typed into a reason is not kept', async () => {
    const waiting = await submitted(author, mild({ version: '1.5.0', validFrom: hours(90) }));
    const returned = await tell(approver, 'return', { ...seen(waiting), reason: '见13800138000来电' });
    expect(returned.events).toMatchObject([{ action: 'RETURN', note: '见138********来电' }, {}, {}]);
  });

  test('a version nobody knows is none', async () => {
    const key = '00000000-0000-7000-8000-0000000000ff';
    expect(await tell(author, 'submit', { key, expectedRevision: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tell(author, 'create', { basedOn: key })).toMatchObject({ code: 'NOT_FOUND', field: 'input.basedOn' });
  });

  const inputs = {
    create: { document: '{}' },
    save: { key: '', expectedRevision: 1, document: '{}', cases: '{}' },
    submit: { key: '', expectedRevision: 1 },
    discard: { key: '', expectedRevision: 1, reason: 'x' },
    end: { key: '', validTo: hours(1), reason: 'x' },
    rollBack: { key: '', reason: 'x' },
  } as const;
  test.each(Object.keys(inputs) as (keyof typeof inputs)[])(
    '%s is closed to whoever only reads, and to approvers',
    async (what) => {
      const input = { ...inputs[what], ...('key' in inputs[what] ? { key: shipped.key } : {}) };
      for (const who of [analyst, approver, house.nobody]) {
        const { errors } = await who.ask(COMMANDS[what], { input });
        expect(errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
      }
    },
  );

  test('approving is closed to authors', async () => {
    for (const what of ['approve', 'approveChange'] as const) {
      const { errors } = await author.ask(COMMANDS[what], { input: seen(shipped) });
      expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });
});

describe('side by side', () => {
  test('parameters, rules and cases of two versions', async () => {
    const draft = await tell(author, 'create', written(mild(), CASES));
    const { data, errors } = await analyst.ask(
      `query Compare($from: UUID!, $to: UUID!) { comparePolicies(from: $from, to: $to) {
         parameters { name changed } rules { id change before { id } after { id lines { depth operator term } } }
         terms { name change } cases { name effect of changed } } }`,
      { from: shipped.key, to: draft.key },
    );
    expect(errors).toBeUndefined();
    const { comparePolicies } = data as unknown as { comparePolicies: Record<string, Record<string, unknown>[]> };
    expect(comparePolicies['rules']).toContainEqual({
      id: 'M-02',
      change: 'ADDED',
      before: null,
      after: {
        id: 'M-02',
        lines: [
          { depth: 0, operator: 'NOT', term: null },
          { depth: 1, operator: 'TERM', term: 'inArea' },
        ],
      },
    });
    expect(comparePolicies['rules']).toContainEqual({
      id: 'P2-01',
      change: 'REMOVED',
      before: { id: 'P2-01' },
      after: null,
    });
    expect(comparePolicies['cases']?.length).toBeGreaterThan(CASES.cases.length);
    expect(comparePolicies['parameters']?.every(({ changed }) => changed === false)).toBe(true);
  });
});
