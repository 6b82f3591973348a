import { Route, Routes } from 'react-router-dom';
import { IncidentList } from './IncidentList';
import { IncidentShow } from './IncidentShow';

/** The screens below `/incident`. */
export function IncidentScreens() {
  return (
    <Routes>
      <Route index element={<IncidentList />} />
      <Route path=":id" element={<IncidentShow />} />
    </Routes>
  );
}
