import { Route, Routes } from 'react-router-dom';
import { AuditList } from './AuditList';
import { AuditShow } from './AuditShow';

/** The screens below `/audit`. */
export function AuditScreens() {
  return (
    <Routes>
      <Route index element={<AuditList />} />
      <Route path=":id" element={<AuditShow />} />
    </Routes>
  );
}
