import { setTimeout as wait } from 'node:timers/promises';
import { type Ask, dataOf, staff } from '../support/api.js';
import { type ListedPlace, nationalList, placesOf } from '../support/risk-list.js';
import type { City } from './city.js';

interface Run {
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly candidates: number | null;
  readonly judged: number;
  readonly changed: number;
}

interface Version {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** A list that adds a district of the city everybody lives in: the most a publication can touch. */
export const FOR_EVERYBODY: readonly ListedPlace[] = [
  ...placesOf('2021-10-31'),
  { level: 'medium', province: '北京市', city: '北京市', county: '朝阳区', community: '三里屯街道' },
];

/** What a publication came to. */
export interface Published {
  /** Seconds from the click to the last verdict. */
  readonly took: number;
  readonly judged: number;
  readonly changed: number;
}

let hour = 9;

/** Publishes a list through the API and waits until everybody it touches is evaluated again. */
export async function publishList({ product }: City, places: readonly ListedPlace[]): Promise<Published> {
  const [first, second] = await Promise.all(['steward', 'steward2'].map((name) => staff(product.url, name)));
  if (first === undefined || second === undefined) throw new Error('two stewards are needed');
  const version = await importList(first, nationalList(`2021-11-01 ${String(hour).padStart(2, '0')}时`, places));
  hour += 1;
  const begun = performance.now();
  await publish(second, version);
  const { judged, changed } = await untilDone(second, version.id);
  return { took: (performance.now() - begun) / 1000, judged, changed };
}

async function importList(steward: Ask, list: string): Promise<Version> {
  const { importAreas } = dataOf(
    await steward<{ importAreas: { readonly version?: Version | null } }>(
      `mutation Import($content: String!) { importAreas(input: { fileName: "bench.json", content: $content }) {
        ... on AreaImportReport { version { id version state } } } }`,
      { content: Buffer.from(list).toString('base64') },
    ),
  );
  const { version } = importAreas;
  if (version?.state !== 'READY')
    throw new Error(`the list is not ready to be published: ${JSON.stringify(importAreas)}`);
  return version;
}

async function publish(steward: Ask, { id, version }: Version): Promise<void> {
  const { publishAreaVersion } = dataOf(
    await steward<{ publishAreaVersion: { readonly __typename: string } }>(
      `mutation Publish($id: UUID!, $version: Int!) {
        publishAreaVersion(input: { id: $id, reason: "bench", expectedVersion: $version }) { __typename ... on Refusal { code } } }`,
      { id, version },
    ),
  );
  if (publishAreaVersion.__typename !== 'AreaVersion') throw new Error(JSON.stringify(publishAreaVersion));
}

async function untilDone(steward: Ask, id: string): Promise<Run> {
  for (;;) {
    const { areaVersion } = dataOf(
      await steward<{ areaVersion: { readonly run: Run | null } }>(
        `query Watch($id: UUID!) { areaVersion(id: $id) { run { state candidates judged changed } } }`,
        { id },
      ),
    );
    if (areaVersion.run?.state === 'DONE') return areaVersion.run;
    if (areaVersion.run?.state === 'FAILED') throw new Error('the run failed');
    await wait(50);
  }
}
