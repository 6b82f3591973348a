import { feature } from 'topojson-client';
import prefecturesUrl from './boundaries/prefectures.topo.json.gz?url';

export interface Boundaries {
  readonly type: 'FeatureCollection';
  readonly features: readonly { readonly properties: { readonly adcode: string; readonly name: string } }[];
}

const GZIP = [0x1f, 0x8b] as const;

/** Some servers unpack `.gz` on the way, some do not; the first bytes tell. */
async function unpack(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

let known: Promise<Boundaries> | null = null;

async function load(): Promise<Boundaries> {
  const response = await fetch(prefecturesUrl);
  if (!response.ok) throw new Error(`The boundaries answered ${response.status}`);
  const topology = JSON.parse(await unpack(response)) as Parameters<typeof feature>[0];
  const [collection] = Object.values(topology.objects);
  if (!collection) throw new Error('The boundaries hold no collection');
  const shapes = feature(topology, collection) as unknown as Boundaries;
  // Codes may come as numbers; the map joins by name, and the name must be the code.
  return {
    type: 'FeatureCollection',
    features: shapes.features.map((one) => ({
      ...one,
      properties: { adcode: String(one.properties.adcode), name: one.properties.name },
    })),
  };
}

/** Prefecture boundaries (GB/T 2260 codes), fetched once. */
export function loadBoundaries(): Promise<Boundaries> {
  known ??= load().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}
