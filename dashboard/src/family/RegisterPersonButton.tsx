import Add from '@mui/icons-material/PersonAddAltOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useCan } from '../access';
import { RegisterPersonDialog } from './RegisterPersonDialog';

/** Beside the list of people, for whoever may register somebody ahead. */
export function RegisterPersonButton() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const may = useCan()('Mutation.registerPerson');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<Add />} onClick={() => setOpen(true)}>
        {translate('family.person.open')}
      </Button>
      {open && (
        <RegisterPersonDialog onClose={() => setOpen(false)} onDone={(id) => void navigate(`/person/${id}/show`)} />
      )}
    </>
  );
}
