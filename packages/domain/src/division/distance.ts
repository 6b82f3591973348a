import type { DivisionCode, Divisions } from './division.js';
import { PREFECTURE_PLACES } from './prefecture-places.js';

interface Place {
  readonly longitude: number;
  readonly latitude: number;
  readonly radiusKm: number;
}

const EARTH_KM = 6371;
const RADIAN = Math.PI / 180;

const places = new Map(
  PREFECTURE_PLACES.split(';')
    .map((row) => row.trim().split(' '))
    .filter((row) => row.length === 4)
    .map(([code = '', longitude, latitude, radius]): [string, Place] => [
      code,
      { longitude: Number(longitude), latitude: Number(latitude), radiusKm: Number(radius) },
    ]),
);

function placeOf(code: DivisionCode, divisions: Divisions): Place | null {
  const unit = divisions.prefectureUnit(code, 'MUNICIPALITY');
  return unit === null ? null : (places.get(unit) ?? null);
}

/** Great-circle distance of two centres, in km. */
function between(a: Place, b: Place): number {
  const latitude = Math.sin(((b.latitude - a.latitude) * RADIAN) / 2) ** 2;
  const longitude = Math.sin(((b.longitude - a.longitude) * RADIAN) / 2) ** 2;
  const chord = latitude + Math.cos(a.latitude * RADIAN) * Math.cos(b.latitude * RADIAN) * longitude;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
}

/**
 * How far two places are from one another at the least, in km: from the edge of one prefecture to the edge of the other,
 * since nobody knows where in them. 0 for neighbours; null when one is not on the map, or no finer than a province.
 */
export function leastDistanceKm(a: DivisionCode, b: DivisionCode, divisions: Divisions): number | null {
  const [from, to] = [placeOf(a, divisions), placeOf(b, divisions)];
  if (from === null || to === null) return null;
  return Math.max(0, Math.round(between(from, to) - from.radiusKm - to.radiusKm));
}
