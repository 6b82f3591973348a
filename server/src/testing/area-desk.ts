import { formatInstant, type Instant } from '@zhengming/domain';
import { expect } from 'vitest';
import type { Answer, Caller } from './test-house.js';

const hourText = (at: Instant): string => {
  const text = formatInstant(at);
  return `${text.slice(0, 10)} ${text.slice(11, 13)}时`;
};
/** A row of a list under 内蒙古自治区. */
interface Place {
  readonly county: string;
  readonly city?: string;
  readonly places: readonly string[];
}
/** A national list of high risk that names the hour given. */
export const listOf = (at: Instant, rows: readonly Place[]): string =>
  JSON.stringify({
    data: {
      end_update_time: hourText(at),
      hcount: rows.reduce((sum, row) => sum + row.places.length, 0),
      mcount: 0,
      highlist: rows.map(({ city = '阿拉善盟', county, places }) => ({
        type: '2',
        province: '内蒙古自治区',
        city,
        county,
        communitys: places,
      })),
      middlelist: [],
    },
  });
/** Two places of the banner that is listed in the test world. */
export const EJIN: Place = { county: '额济纳旗', places: ['达来呼布镇', '赛汉陶来苏木'] };

const REFUSAL = `... on Refusal { code field message { zh en } }`;
const VERSION = `id version state unresolvedCount entryCount held { code } allowedActions preparedBy publishedBy
  reviewItems { id county entries sample suggestions { division { code } } decision reason decidedBy division { code } }`;
export const IMPORT = `mutation Import($input: ImportAreasInput!) { importAreas(input: $input) { __typename
  ... on AreaImportReport { fileName outcome lists entries resolved unresolved problems { path code } version { ${VERSION} } } ${REFUSAL} } }`;
const command = (field: string, input: string): string =>
  `mutation Command($input: ${input}!) { answer: ${field}(input: $input) { __typename ... on AreaVersion { ${VERSION} run { trigger state candidates } } ${REFUSAL} } }`;
export const PUBLISH = command('publishAreaVersion', 'AreaVersionInput');
export const RELEASE = command('releaseAreaVersion', 'AreaVersionInput');
export const REJECT = command('rejectAreaVersion', 'AreaVersionInput');
export const ROLL_BACK = command('rollBackAreaVersion', 'AreaVersionInput');
export const DECIDE = command('resolveReviewItem', 'ResolveReviewItemInput');

/** What the steward's screen reads of a version; `code` when it is a refusal. */
interface Version {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly allowedActions: readonly string[];
  readonly held: readonly { readonly code: string }[];
  readonly reviewItems: readonly { readonly id: string; readonly county: string }[];
  readonly run: { readonly trigger: string } | null;
  readonly code?: string;
}
interface Report {
  readonly __typename: string;
  readonly outcome: string;
  readonly version: Version;
}

export const upload = (who: Caller, content: string, fileName = 'list.json'): Promise<Answer> =>
  who.ask(IMPORT, { input: { fileName, content: Buffer.from(content).toString('base64') } });
/** Imports a list of the hour given, which must succeed. */
export async function imported(who: Caller, at: Instant, rows: readonly Place[]): Promise<Report> {
  const { data, errors } = await upload(who, listOf(at, rows));
  expect(errors).toBeUndefined();
  return (data as unknown as { importAreas: Report }).importAreas;
}
/** Asks for a command. @returns the version, or the refusal */
export async function given(who: Caller, query: string, input: Record<string, unknown>): Promise<Version> {
  const { data, errors } = await who.ask(query, { input });
  expect(errors).toBeUndefined();
  return (data as unknown as { answer: Version }).answer;
}
/** A command about the version as it was last seen. */
export const choice = ({ id, version }: Version) => ({ id, expectedVersion: version, reason: '每日更新' });
