import { Route, Routes } from 'react-router-dom';
import { QualityList } from './QualityList';
import { QualityShow } from './QualityShow';

/** The screens below `/quality`. */
export function QualityScreens() {
  return (
    <Routes>
      <Route index element={<QualityList />} />
      <Route path=":id" element={<QualityShow />} />
    </Routes>
  );
}
