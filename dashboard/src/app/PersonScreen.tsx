import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { IntakeDialog } from '../appeal';
import { DeclareDialog, PersonShow, type ShownPerson } from '../person';

const AT_REST = new Set(['CLOSED', 'WITHDRAWN', 'MERGED']);
/** Ways out that a declaration opens. */
const DECLARED: ReadonlySet<string> = new Set(['DECLARE_ITINERARY', 'DECLARE_COUNTY']);

/** The person screen together with what other concepts do for a person: declare, open an appeal. */
export function PersonScreen() {
  const translate = useTranslate();
  const can = useCan();
  const [declaring, setDeclaring] = useState(false);
  const [opening, setOpening] = useState<ShownPerson | null>(null);
  return (
    <>
      <PersonShow
        actions={(person) => <PersonActions onDeclare={() => setDeclaring(true)} onOpen={() => setOpening(person)} />}
        wayOutAction={({ kind }) =>
          DECLARED.has(kind) && can('Mutation.declareItinerary')
            ? { label: translate('person.declare.open'), start: () => setDeclaring(true) }
            : null
        }
      />
      <DeclareDialog open={declaring} onClose={() => setDeclaring(false)} />
      {opening && (
        <IntakeDialog
          personId={opening.id}
          existing={opening.appeals.some(({ state }) => !AT_REST.has(state))}
          open
          onClose={() => setOpening(null)}
        />
      )}
    </>
  );
}

function PersonActions({ onDeclare, onOpen }: { readonly onDeclare: () => void; readonly onOpen: () => void }) {
  const translate = useTranslate();
  const can = useCan();
  return (
    <>
      {can('Mutation.declareItinerary') && (
        <Button variant="outlined" color="inherit" onClick={onDeclare}>
          {translate('person.declare.open')}
        </Button>
      )}
      {can('Mutation.openAppeal') && (
        <Button variant="contained" onClick={onOpen}>
          {translate('appeal.intake.open')}
        </Button>
      )}
    </>
  );
}
