import { Route, Routes } from 'react-router-dom';
import { ChannelPage } from './ChannelPage';
import { InstitutionList } from './InstitutionList';
import { InstitutionShow } from './InstitutionShow';
import { LeaguePage } from './LeaguePage';

/** The screens below `/institution`. */
export function InstitutionScreens() {
  return (
    <Routes>
      <Route index element={<InstitutionList />} />
      <Route path="league" element={<LeaguePage />} />
      <Route path="channels" element={<ChannelPage />} />
      <Route path=":id/show" element={<InstitutionShow />} />
    </Routes>
  );
}
