import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PersonRecordsOfFragment } from '../generated/documents';

/** Says on a record that it lies in another, or that others lie in it. */
export function MergedNotice({ person }: { readonly person: PersonRecordsOfFragment }) {
  const translate = useTranslate();
  const { mergedInto, mergedRecords } = person;
  const link = ({ id, name, idNumber }: { readonly id: string; readonly name: string; readonly idNumber: string }) => (
    <Link key={id} component={RouterLink} to={`/person/${id}/show`} sx={{ mr: 1 }}>
      {name} {idNumber}
    </Link>
  );
  return (
    <>
      {mergedInto && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('merging.into')} {link(mergedInto)}
        </Alert>
      )}
      {mergedRecords.length > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('merging.holds')} {mergedRecords.map(link)}
        </Alert>
      )}
    </>
  );
}
