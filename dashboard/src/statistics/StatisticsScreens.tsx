import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { NavLink, Route, Routes } from 'react-router-dom';
import { useCan } from '../access';
import { brand, ink } from '../shared/tokens';
import { ExportPage } from './export/ExportPage';
import { LagPage } from './lag/LagPage';
import { MapPage } from './map/MapPage';
import { OverturnPage } from './overturn/OverturnPage';
import { DictionaryPage } from './question/DictionaryPage';
import { QuestionPage } from './question/QuestionPage';
import { SavedPage } from './saved/SavedPage';

/** Each part with the root field it needs. */
const PARTS = [
  {
    name: 'question',
    path: '',
    needs: 'Query.statistics',
    Page: QuestionPage,
  },
  {
    name: 'map',
    path: 'map',
    needs: 'Query.statistics',
    Page: MapPage,
  },
  {
    name: 'overturn',
    path: 'overturn',
    needs: 'Query.statistics',
    Page: OverturnPage,
  },
  {
    name: 'lag',
    path: 'lag',
    needs: 'Query.statistics',
    Page: LagPage,
  },
  {
    name: 'saved',
    path: 'saved',
    needs: 'Query.savedQuestions',
    Page: SavedPage,
  },
  {
    name: 'exports',
    path: 'exports',
    needs: 'Query.exports',
    Page: ExportPage,
  },
  {
    name: 'dictionary',
    path: 'dictionary',
    needs: 'Query.statisticsCatalogue',
    Page: DictionaryPage,
  },
] as const;

/** The screens below `/statistics`, with the way from one to the other on top. */
export function StatisticsScreens() {
  const translate = useTranslate();
  const can = useCan();
  const parts = PARTS.filter(({ needs }) => can(needs));
  return (
    <>
      <Box component="nav" aria-label={translate('statistics.tabs.label')} sx={TABS}>
        {parts.map(({ name, path }) => (
          <Box key={name} component={NavLink} to={`/statistics/${path}`.replace(/\/$/, '')} end={path === ''} sx={TAB}>
            {translate(`statistics.tabs.${name}`)}
          </Box>
        ))}
      </Box>
      <Routes>
        {parts.map(({ path, Page }) =>
          path === '' ? (
            <Route key="index" index element={<Page />} />
          ) : (
            <Route key={path} path={path} element={<Page />} />
          ),
        )}
      </Routes>
    </>
  );
}

const TABS = { display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 1.5, borderBottom: `1px solid ${ink.line}` } as const;
const TAB = {
  px: 1.5,
  py: 0.75,
  fontSize: 14,
  color: ink.body,
  textDecoration: 'none',
  borderBottom: '3px solid transparent',
  '&:hover': { color: brand.dark, bgcolor: ink.raised },
  '&.active': { color: brand.dark, fontWeight: 650, borderBottomColor: brand.main },
} as const;
