import Box from '@mui/material/Box';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { brand, ink } from '../../shared/tokens';
import { hatchCss } from '../chart/palette';
import type { LayerPlace } from './layer';

interface PlaceListProps {
  readonly label: string;
  readonly places: readonly LayerPlace[];
  readonly words: (place: LayerPlace) => string;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** The figures of the map as a list: one stop of the tab key, arrows choose. */
export function PlaceList({ label, places, words, chosen, onChoose }: PlaceListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const at = places.findIndex(({ code }) => code === chosen);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || places.length === 0) return;
    event.preventDefault();
    const next = places[Math.max(0, Math.min(places.length - 1, at + step))];
    if (next) onChoose(next.code);
  };
  return (
    <Box
      component="ul"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(at >= 0 && { 'aria-activedescendant': `${id}-${at}` })}
      onKeyDown={onKey}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        maxHeight: 430,
        overflowY: 'auto',
        border: `1px solid ${ink.line}`,
        borderRadius: '6px',
      }}
    >
      {places.map((place, index) => (
        <Box
          component="li"
          key={place.code}
          id={`${id}-${index}`}
          role="option"
          aria-selected={place.code === chosen}
          onClick={() => onChoose(place.code)}
          sx={
            place.code === chosen
              ? { ...ROW, bgcolor: brand.soft, fontWeight: 650, boxShadow: `inset 3px 0 0 ${brand.main}` }
              : ROW
          }
        >
          <span>{place.name}</span>
          <Box component="span" sx={place.figure.withheld ? { background: hatchCss, px: 0.5 } : {}}>
            <Box component="span" sx={place.figure.withheld ? { bgcolor: ink.paper, px: 0.5 } : {}}>
              {words(place)}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const ROW = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: 1,
  px: 1.25,
  py: 0.5,
  fontSize: 13.5,
  cursor: 'pointer',
  borderBottom: `1px solid ${ink.line}`,
  '&:hover': { bgcolor: ink.raised },
} as const;
