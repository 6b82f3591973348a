import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { ScreenHead } from '../shared/ScreenHead';
import { MappingChanges } from './MappingChanges';
import { MappingList } from './MappingList';
import { EMPTY_DRAFT, type MappingDraft, ProposeMapping } from './ProposeMapping';
import { UnmappedCodes } from './UnmappedCodes';

/** What codes of others stand for here (代码对照): what waits for a mapping, for a second person, and what is in force. */
export function CodeMappingPage() {
  const translate = useTranslate();
  const can = useCan();
  const [draft, setDraft] = useState<MappingDraft | null>(null);
  const mayPropose = can('Mutation.proposeCodeMapping');
  return (
    <>
      <ScreenHead
        title={translate('codeMapping.title')}
        hint={translate('codeMapping.hint')}
        actions={
          mayPropose && (
            <Button variant="contained" onClick={() => setDraft(EMPTY_DRAFT)}>
              {translate('codeMapping.propose')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <UnmappedCodes onMap={mayPropose ? setDraft : null} />
        <MappingChanges />
        <MappingList />
      </Box>
      {draft && <ProposeMapping draft={draft} onClose={() => setDraft(null)} />}
    </>
  );
}
