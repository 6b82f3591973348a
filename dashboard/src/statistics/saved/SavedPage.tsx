import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReadSavedQuestionsDocument, type SavedQuestionPartsFragment } from '../../generated/documents';
import { Panel } from '../../shared/Panel';
import { Empty, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { useAsk } from '../../shared/use-api';
import { SavedTable } from './SavedTable';

/** Questions that are kept: one's own, and those that colleagues share. */
export function SavedPage() {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const query = useAsk(ReadSavedQuestionsDocument, {});
  return (
    <>
      <ScreenHead
        title={translate('statistics.saved.title')}
        hint={translate('statistics.saved.hint')}
        actions={
          <TextField
            label={translate('statistics.saved.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            sx={{ width: 220 }}
            slotProps={{ htmlInput: { autoComplete: 'off' } }}
          />
        }
      />
      <QueryState query={query}>
        {({ savedQuestions }) =>
          savedQuestions.length === 0 ? (
            <Empty title={translate('statistics.saved.empty')} />
          ) : (
            <Groups questions={savedQuestions.filter((one) => isCalled(one, search))} />
          )
        }
      </QueryState>
    </>
  );
}

function isCalled({ name, description, owner }: SavedQuestionPartsFragment, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [name, description, owner].some((text) => text.toLowerCase().includes(wanted));
}

function Groups({ questions }: { readonly questions: readonly SavedQuestionPartsFragment[] }) {
  const translate = useTranslate();
  if (questions.length === 0) return <Empty title={translate('statistics.saved.nothingFound')} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {(['mine', 'others'] as const).map((group) => {
        const rows = questions.filter(({ mine }) => mine === (group === 'mine'));
        if (rows.length === 0) return null;
        const title = translate(`statistics.saved.${group}`);
        return (
          <Panel key={group} title={title} aside={String(rows.length)} dense>
            <SavedTable label={translate('statistics.saved.table', { group: title })} questions={rows} />
          </Panel>
        );
      })}
    </Box>
  );
}
