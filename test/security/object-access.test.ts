import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from '../support/api.js';
import { askAs, attacker, request } from './support/attack.js';
import { codesOf } from './support/leaks.js';
import { askWith, type OwnPartner, partnerOfOurOwn } from './support/partner-of-our-own.js';

/** Identifiers of what belongs to somebody else, taken from wherever one sees them (BOLA, IDOR). */
const APPEALS = '{ appeals(first: 20) { edges { node { id version state handler person { id } allowedActions } } } }';

interface Appeal {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly person: { readonly id: string };
  readonly allowedActions: readonly string[];
}

const appealThatAllows = async (name: string, action: string): Promise<Appeal> => {
  const { appeals } = dataOf(await askAs(name)<{ appeals: { edges: { node: Appeal }[] } }>(APPEALS));
  const found = appeals.edges.map(({ node }) => node).find((one) => one.allowedActions.includes(action));
  if (!found) throw new Error(`no appeal of the demo allows ${action}`);
  return found;
};

describe('a task of one agency', () => {
  let other: OwnPartner;
  let taskId: string;

  beforeAll(async () => {
    other = await partnerOfOurOwn('另一家检测机构', ['agency:write']);
    const desk = askAs('handler');
    const start = await appealThatAllows('handler', 'ASK_AGENCY').catch(async () => {
      const { id, version } = await appealThatAllows('handler', 'START_REVIEW');
      await desk('mutation($input: MoveAppealInput!) { startReview(input: $input) { __typename } }', {
        input: { appealId: id, expectedVersion: version },
      });
      return appealThatAllows('handler', 'ASK_AGENCY');
    });
    const { agencies } = dataOf(
      await desk<{ agencies: { id: string; answersItself: boolean; questions: string[] }[] }>(
        '{ agencies(first: 50, kind: LABORATORY) { id answersItself questions } }',
      ),
    );
    const laboratory = agencies.find((one) => one.answersItself && one.questions.includes('OTHER'));
    const asked = await desk<{ askAgency: { agencyTasks?: { id: string }[]; code?: string } }>(
      `mutation($input: AskAgencyInput!) { askAgency(input: $input) {
        ... on Appeal { agencyTasks { id } } ... on Refusal { code } } }`,
      {
        input: {
          appealId: start.id,
          expectedVersion: start.version,
          agencyId: laboratory?.id,
          question: 'OTHER',
          wording: '请核对结果是否已上传',
        },
      },
    );
    taskId = dataOf(asked).askAgency.agencyTasks?.at(-1)?.id ?? '';
    if (taskId === '') throw new Error('the laboratory could not be asked');
  });

  const TASKS = '{ agencyTasks { edges { node { id } } } }';

  test('is seen by that agency', async () => {
    const { data } = await askAs('laboratory')<{ agencyTasks: { edges: { node: { id: string } }[] } }>(TASKS);
    expect(data?.agencyTasks.edges.map(({ node }) => node.id)).toContain(taskId);
  });

  test('is not seen by another, whatever it filters by', async () => {
    const { body } = await askWith(other.key, TASKS);
    expect(body).toMatchObject({ data: { agencyTasks: { edges: [] } } });
    const filtered = 'query($f: AgencyTaskFilter) { agencyTasks(filter: $f) { edges { node { id } } } }';
    for (const f of [{ mine: false }, { open: true }, { kinds: ['LABORATORY'] }, { states: ['OPEN'] }])
      expect((await askWith(other.key, filtered, { f })).body).toMatchObject({ data: { agencyTasks: { edges: [] } } });
  });

  test('is not answered by another', async () => {
    const { body } = await askWith(
      other.key,
      `mutation($input: AnswerAgencyTaskInput!) { answerAgencyTask(input: $input) {
        __typename ... on Refusal { code } } }`,
      { input: { taskId, answer: 'OTHER', text: '我们代答' } },
    );
    expect(JSON.stringify(body)).not.toContain('"AgencyTask"');
    expect(JSON.stringify(body)).toMatch(/UNKNOWN_TASK|FORBIDDEN/);
  });

  test('takes no file from another', async () => {
    const body = `--x\r\ncontent-disposition: form-data; name="taskId"\r\n\r\n${taskId}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nx\r\n--x--\r\n`;
    const headers = { authorization: `Bearer ${other.key}`, 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await request('/api/evidence-file', { method: 'POST', headers, body });
    expect(answer).toMatchObject({ status: 404, body: { code: 'UNKNOWN_TASK' } });
  });
});

describe('what a member of staff keeps for themselves', () => {
  test('a saved filter is not deleted by a colleague', async () => {
    const save = `mutation($input: SaveFilterInput!) { saveFilter(input: $input) { ... on SavedFilter { id } } }`;
    const { saveFilter } = dataOf(
      await askAs('handler')<{ saveFilter: { id: string } }>(save, {
        input: { name: '我的筛选', filter: '{"open":true}', shared: false },
      }),
    );
    const remove = 'mutation($id: UUID!) { deleteFilter(id: $id) }';
    await askAs('intake')(remove, { id: saveFilter.id });
    const { savedFilters } = dataOf(
      await askAs('handler')<{ savedFilters: { id: string }[] }>('{ savedFilters { id } }'),
    );
    expect(savedFilters.map(({ id }) => id)).toContain(saveFilter.id);
    const seen = dataOf(await askAs('intake')<{ savedFilters: { id: string }[] }>('{ savedFilters { id } }'));
    expect(seen.savedFilters.map(({ id }) => id)).not.toContain(saveFilter.id);
  });

  test('a draft is not read by a colleague', async () => {
    const { id } = await appealThatAllows('handler', 'ADD_NOTE').catch(() => appealThatAllows('handler', 'ASK_AGENCY'));
    const { saveDraft } = dataOf(
      await askAs('handler')<{ saveDraft: { __typename: string } }>(
        'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on Refusal { code } } }',
        { input: { kind: 'CORRECTION', scope: id, body: '{"text":"只给自己看"}', expectedVersion: 0 } },
      ),
    );
    expect(saveDraft.__typename).not.toBe('Refusal');
    const { data } = await askAs('supervisor')('query($scope: String!) { drafts(scope: $scope) { body } }', {
      scope: id,
    });
    expect(JSON.stringify(data)).not.toContain('只给自己看');
  });
});

describe('who administers', () => {
  const { permissions } = attacker('admin');

  test.each([
    ['a person', '{ person(id: "01890000-0000-7000-8000-000000000001", purpose: "x") { name } }'],
    [
      'a person by number',
      '{ findPerson(identifier: { kind: PHONE, value: "12900000003" }, purpose: "x") { __typename } }',
    ],
    ['everybody', '{ persons { edges { node { name } } } }'],
    ['a status', '{ checkStatus(identifier: { kind: PHONE, value: "12900000003" }) { found } }'],
    ['the cases', '{ appeals { edges { node { number } } } }'],
    ['who looked at whom', '{ auditEvents { edges { node { id } } } }'],
  ])('is not shown %s', async (_name, query) => {
    const { errors, data } = await askAs('admin')(query);
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  test('finds no person in anything else they may read', async () => {
    const { body } = await askWith('none', '{ me { permissions } }');
    expect(codesOf(body)).toEqual([]);
    expect((permissions ?? []).filter((name) => /[Pp]erson|[Aa]ppeal|[Aa]udit|reveal|Correction/.test(name))).toEqual(
      [],
    );
    const { data } = await askAs('admin')(
      `{ staffAccounts { username } partners { name } systemHealth { overdue }
        notices(first: 20) { edges { node { __typename kind state attempts } } } }`,
    );
    expect(JSON.stringify(data)).not.toMatch(/1\d{10}|\d{2}\*{4,}|[\u4e00-\u9fff]\*+"/);
  });
});
