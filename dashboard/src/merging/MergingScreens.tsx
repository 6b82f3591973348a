import { Route, Routes } from 'react-router-dom';
import { DuplicateList } from './DuplicateList';
import { DuplicateShow } from './DuplicateShow';

/** The screens below `/duplicate`. */
export function MergingScreens() {
  return (
    <Routes>
      <Route index element={<DuplicateList />} />
      <Route path=":id" element={<DuplicateShow />} />
    </Routes>
  );
}
