import type { PersonFactsFragment, Precision, RiskLevel } from '../../generated/documents';
import { figureAt } from './map-option';

type Stay = PersonFactsFragment['stays'][number];
export type Point = readonly [number, number];
type Ring = readonly Point[];

export interface Shape {
  readonly properties: { readonly adcode: string; readonly name: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}

/** What the evidence says about one prefecture, and whether a place in it is listed. */
export interface MapPlace {
  /** The finest precision of any stay there; null: only listed. */
  readonly precision: Precision | null;
  /** Places named by stays, finest first. */
  readonly names: readonly string[];
  readonly listed: RiskLevel | 'AFFECTED' | null;
}

const FINEST: readonly Precision[] = ['STREET', 'COUNTY', 'PREFECTURE', 'PROVINCE'];
const finer = (a: Precision, b: Precision): number => FINEST.indexOf(a) - FINEST.indexOf(b);
const WORST: readonly MapPlace['listed'][] = ['HIGH', 'MEDIUM', 'AFFECTED', 'LOW', null];
const worse = (a: MapPlace['listed'], b: MapPlace['listed']): MapPlace['listed'] =>
  WORST.indexOf(a) <= WORST.indexOf(b) ? a : b;

/** Places by the GB/T 2260 code the map draws them under; a stay known only by its province stands under that. */
export function placesOf(stays: readonly Stay[]): ReadonlyMap<string, MapPlace> {
  const places = new Map<string, MapPlace>();
  const change = (code: string, next: (place: MapPlace) => MapPlace): void => {
    places.set(code, next(places.get(code) ?? { precision: null, names: [], listed: null }));
  };
  for (const { division, precision } of stays.toSorted((a, b) => finer(a.precision, b.precision))) {
    change(division.prefectureCode ?? division.code, (place) => ({
      ...place,
      precision: place.precision ?? precision,
      names: place.names.includes(division.name) ? place.names : [...place.names, division.name],
    }));
  }
  for (const area of stays.flatMap(({ areas }) => areas)) {
    const listed = area.level ?? 'AFFECTED';
    change(area.division.prefectureCode ?? area.division.code, (place) => ({
      ...place,
      listed: worse(place.listed, listed),
    }));
  }
  return places;
}

/** The place a drawn shape belongs to: its own, its municipality's, or its province's. */
export function placeAt(places: ReadonlyMap<string, MapPlace>, code: string): MapPlace | null {
  return figureAt(places, code) ?? places.get(`${code.slice(0, 2)}0000`) ?? null;
}

const ringsOf = ({ geometry }: Shape): readonly Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Degrees around a shape. */
export function boxOf(shapes: readonly Shape[]): Box | null {
  const points = shapes.flatMap(ringsOf).flat();
  if (points.length === 0) return null;
  const start: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  return points.reduce(
    (box, [x, y]) => ({
      west: Math.min(box.west, x),
      south: Math.min(box.south, y),
      east: Math.max(box.east, x),
      north: Math.max(box.north, y),
    }),
    start,
  );
}

const touches = (a: Box, b: Box): boolean =>
  a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Project = (point: Point) => Point;

/** Degrees to pixels so that the box fills the picture, with its middle latitude to scale. */
export function projection(box: Box, { width, height }: Size): Project {
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const spanX = Math.max((box.east - box.west) * squeeze, 0.1);
  const spanY = Math.max(box.north - box.south, 0.1);
  const scale = Math.min(width / spanX, height / spanY) * 0.86;
  const middle: Point = [((box.west + box.east) / 2) * squeeze, (box.south + box.north) / 2];
  return ([x, y]) => [width / 2 + (x * squeeze - middle[0]) * scale, height / 2 - (y - middle[1]) * scale];
}

/** Everything that lies in the picture, in degrees. */
export function inSight(shapes: readonly Shape[], box: Box): readonly Shape[] {
  const margin = Math.max(box.east - box.west, box.north - box.south, 0.5);
  const wide: Box = {
    west: box.west - margin,
    east: box.east + margin,
    south: box.south - margin,
    north: box.north + margin,
  };
  return shapes.filter((shape) => {
    const own = boxOf([shape]);
    return own !== null && touches(own, wide);
  });
}

const NEAR = 0.8;

/** The outline as an SVG path; points nearer than a pixel to the one before are left out. */
export function outline(shape: Shape, project: Project): string {
  return ringsOf(shape)
    .map((ring) => {
      let last: Point = [-1e6, -1e6];
      const kept = ring.map(project).filter((point) => {
        const far = Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) > NEAR;
        if (far) last = point;
        return far;
      });
      return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}

/** Where a name stands: the middle of the largest part. */
export function middleOf(shape: Shape): Point {
  const ring = ringsOf(shape).toSorted((a, b) => b.length - a.length)[0] ?? [];
  const box = boxOf([{ ...shape, geometry: { type: 'Polygon', coordinates: [ring] } }]);
  return box ? [(box.west + box.east) / 2, (box.south + box.north) / 2] : [0, 0];
}
