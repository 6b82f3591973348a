import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Choice } from '../../shared/Choice';
import { LinesSkeleton } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { PeriodFields } from '../question/PeriodFields';
import { readQuestion, writeQuestion } from '../question/question-url';
import { useDay } from '../use-day';
import { LayerView } from './LayerView';
import { PlaceBelow } from './PlaceBelow';
import { type LayerName, layerQuestion, useLayers } from './use-layer';

/** One map, several layers: what was chosen stands in the address. */
export function MapPage() {
  const today = useDay();
  return today === null ? <LinesSkeleton lines={8} /> : <Layers today={today} />;
}

function Layers({ today }: { readonly today: number }) {
  const translate = useTranslate();
  const layers = useLayers();
  const [address, setAddress] = useSearchParams();
  const layer = layers.find((one) => one === address.get('layer')) ?? layers[0] ?? 'risk';
  const { period } = readQuestion(address);
  const chosen = address.get('place');
  const turn = (change: {
    readonly layer?: LayerName;
    readonly period?: typeof period;
    readonly place?: string | null;
  }) => {
    const next = writeQuestion({ ...readQuestion(address), period: change.period ?? period });
    for (const name of ['of', 'by', 'as']) next.delete(name);
    next.set('layer', change.layer ?? layer);
    const place = change.place === undefined ? chosen : change.place;
    if (place !== null) next.set('place', place);
    setAddress(next, { replace: change.place !== undefined });
  };
  return (
    <>
      <ScreenHead
        title={translate('statistics.map.title')}
        hint={translate('statistics.map.hint')}
        actions={
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Choice
              label={translate('statistics.map.layer')}
              width={220}
              value={layer}
              options={layers.map((value) => ({ value, label: translate(`statistics.map.layers.${value}`) }))}
              onChange={(value) => turn({ layer: value })}
            />
            {layerQuestion(layer, period, null) !== null && (
              <PeriodFields period={period} onChange={(value) => turn({ period: value })} width={130} />
            )}
          </Box>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <LayerView layer={layer} period={period} today={today} chosen={chosen} onChoose={(place) => turn({ place })} />
        {chosen !== null && (
          <PlaceBelow
            key={`${layer} ${chosen}`}
            layer={layer}
            period={period}
            today={today}
            place={chosen}
            onBack={() => turn({ place: null })}
          />
        )}
      </Box>
    </>
  );
}
