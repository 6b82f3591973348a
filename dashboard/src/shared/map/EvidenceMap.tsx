import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PersonFactsFragment } from '../../generated/documents';
import { AxisPatterns } from '../time-axis/AxisPatterns';
import { ink, tone } from '../tokens';
import { useWord } from '../use-text';
import {
  boxOf,
  inSight,
  type MapPlace,
  middleOf,
  outline,
  placeAt,
  placesOf,
  projection,
  type Shape,
  type Size,
} from './evidence-map';
import { loadBoundaries } from './load-boundaries';

const SIZE: Size = { width: 240, height: 190 };

/** The places of a person's stays, shaded by how precisely they are known, with what is listed there. */
export function EvidenceMap({ stays }: { readonly stays: PersonFactsFragment['stays'] }) {
  const translate = useTranslate();
  const word = useWord();
  const [shapes, setShapes] = useState<readonly Shape[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    loadBoundaries().then(
      ({ features }) => !gone && setShapes(features as unknown as readonly Shape[]),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, []);
  const places = useMemo(() => placesOf(stays), [stays]);
  const drawn = useMemo(() => (shapes ? draw(shapes, places) : null), [shapes, places]);
  if (failed) return <Alert severity="warning">{translate('shared.map.failed')}</Alert>;
  const says = ({ names, precision, listed }: MapPlace): string =>
    [
      names.join(translate('timeAxis.map.and')),
      precision && word('Precision', precision),
      listed && translate(`timeAxis.map.listed.${listed}`),
    ]
      .filter(Boolean)
      .join(' · ');
  const summary = [...places.values()].map(says).join(translate('timeAxis.map.then'));
  return (
    <Box
      component="svg"
      role="img"
      aria-label={translate('timeAxis.map.label', { summary })}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      sx={{ width: '100%', height: 'auto', display: 'block', bgcolor: ink.raised, borderRadius: '6px' }}
    >
      <AxisPatterns />
      {drawn?.map(({ code, path, place }) => (
        <PlaceShape key={code} path={path} place={place} says={says} />
      ))}
      {drawn?.map(({ code, name, at, place }) => place && <PlaceName key={code} at={at} name={name} place={place} />)}
    </Box>
  );
}

function draw(shapes: readonly Shape[], places: ReadonlyMap<string, MapPlace>) {
  const named = shapes.flatMap((shape) => {
    const place = placeAt(places, shape.properties.adcode);
    return place ? [{ shape, place }] : [];
  });
  const listed = named.filter(({ place }) => place.listed !== null);
  // what matters fills the picture; home is only drawn when nothing is listed, or when it lies near
  const box = boxOf((listed.length > 0 ? listed : named).map(({ shape }) => shape));
  if (!box) return [];
  const project = projection(box, SIZE);
  const seen = new Set<MapPlace>();
  return inSight(shapes, box)
    .map((shape) => ({ shape, place: placeAt(places, shape.properties.adcode) }))
    .toSorted((a, b) => Number(a.place !== null) - Number(b.place !== null))
    .map(({ shape, place }) => {
      const again = place !== null && seen.has(place);
      if (place) seen.add(place);
      return {
        code: shape.properties.adcode,
        // the districts of a municipality share one name
        name: again ? '' : (place?.names[0] ?? shape.properties.name),
        path: outline(shape, project),
        at: project(middleOf(shape)),
        place,
      };
    });
}

const FILL = {
  STREET: tone.info.soft,
  COUNTY: tone.info.soft,
  PREFECTURE: 'url(#axis-prefecture)',
  PROVINCE: 'url(#axis-province)',
} as const;
const EDGE = { HIGH: tone.red.main, MEDIUM: tone.yellow.main, AFFECTED: tone.red.main, LOW: '#7f9478' } as const;

interface PlaceShapeProps {
  readonly path: string;
  readonly place: MapPlace | null;
  readonly says: (place: MapPlace) => string;
}

function PlaceShape({ path, place, says }: PlaceShapeProps) {
  if (!place) return <path d={path} fill="#ffffff" stroke={ink.lineStrong} strokeWidth={0.6} />;
  return (
    <path
      d={path}
      fill={place.precision ? FILL[place.precision] : '#ffffff'}
      stroke={place.listed ? EDGE[place.listed] : tone.info.main}
      strokeWidth={place.listed ? 2 : 1}
      strokeDasharray={place.listed ? '5 2' : undefined}
      strokeLinejoin="round"
    >
      <title>{says(place)}</title>
    </path>
  );
}

interface PlaceNameProps {
  readonly at: readonly [number, number];
  readonly name: string;
  readonly place: MapPlace;
}

/** A dot where the county is known: the shape around it is only the prefecture it lies in. */
function PlaceName({ at: [x, y], name, place }: PlaceNameProps) {
  const exact = place.precision === 'COUNTY' || place.precision === 'STREET';
  return (
    <g>
      {exact && name !== '' && <circle cx={x} cy={y} r={4} fill={tone.info.main} stroke="#ffffff" />}
      <text
        x={x}
        y={y + (exact ? 16 : 4)}
        textAnchor="middle"
        fontSize={11.5}
        fontWeight={600}
        fill={ink.strong}
        stroke="#ffffffe0"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {name}
      </text>
    </g>
  );
}
