import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { MapRiskAreasDocument, type DivisionPartsFragment, type MapRiskAreasQuery } from '../generated/documents';
import { PrefectureMap } from '../shared/map/PrefectureMap';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { LISTED_PIECES, shadeOf } from './area-shades';
import { PrefectureTable } from './PrefectureTable';

export type PrefectureRisk = MapRiskAreasQuery['riskAreaMap'][number];

/** The map and, beside it, the same figures as a table that the keyboard reaches. */
export function AreaMapView({ onShow }: { readonly onShow: (prefecture: DivisionPartsFragment) => void }) {
  const translate = useTranslate();
  const query = useAsk(MapRiskAreasDocument, {}, { fresh: 30_000 });
  const [chosen, setChosen] = useState<string | null>(null);
  const shaded = useMemo(
    () => query.data?.riskAreaMap.map((risk) => shadeOf(risk, translate)) ?? [],
    [query.data, translate],
  );
  return (
    <QueryState query={query} skeleton={<LinesSkeleton lines={12} />}>
      {({ riskAreaMap }) =>
        riskAreaMap.length === 0 ? (
          <Empty title={translate('area.map.empty')} />
        ) : (
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.25fr) minmax(420px, 1fr)' },
              gap: 1.5,
            }}
          >
            <Paper component="figure" sx={{ m: 0, border: `1px solid ${ink.line}`, p: 1 }}>
              <Box sx={{ fontSize: 12.5, fontWeight: 600, color: ink.muted, px: 1 }}>
                {translate('area.map.legend')}
              </Box>
              <PrefectureMap
                label={translate('area.map.label')}
                prefectures={shaded}
                pieces={LISTED_PIECES}
                chosen={chosen}
                onChoose={setChosen}
              />
              <Box component="figcaption" sx={{ fontSize: 12.5, color: ink.muted, px: 1, pb: 0.5 }}>
                {translate('shared.map.note')}
              </Box>
            </Paper>
            <PrefectureTable risks={riskAreaMap} chosen={chosen} onChoose={setChosen} onShow={onShow} />
          </Box>
        )
      }
    </QueryState>
  );
}
