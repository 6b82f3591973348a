import { Route, Routes } from 'react-router-dom';
import { NewSimulation } from './NewSimulation';
import { ShadowShow } from './ShadowShow';
import { SimulationList } from './SimulationList';
import { SimulationShow } from './SimulationShow';

/** The screens below `/simulation`. */
export function SimulationScreens() {
  return (
    <Routes>
      <Route index element={<SimulationList />} />
      <Route path="new" element={<NewSimulation />} />
      <Route path="shadow/:id" element={<ShadowShow />} />
      <Route path=":id" element={<SimulationShow />} />
    </Routes>
  );
}
