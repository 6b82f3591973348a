import Copy from '@mui/icons-material/ContentCopyOutlined';
import Delete from '@mui/icons-material/DeleteOutlined';
import History from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useCan } from '../../access';
import type { SavedQuestionPartsFragment } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { fullTime } from '../../shared/format';
import { PlainTable } from '../../shared/PlainTable';
import { Tag } from '../../shared/Tag';
import { ink } from '../../shared/tokens';
import { parseQuestion, questionPath } from '../question/question-url';
import { useSavedCommands } from './use-saved-commands';
import { VersionsDialog } from './VersionsDialog';

interface SavedTableProps {
  readonly label: string;
  readonly questions: readonly SavedQuestionPartsFragment[];
}

/** Each question leads to its answer of today. */
export function SavedTable({ label, questions }: SavedTableProps) {
  const translate = useTranslate();
  const can = useCan();
  const { remove, duplicate, refusal, error } = useSavedCommands();
  const [versionsOf, setVersionsOf] = useState<SavedQuestionPartsFragment | null>(null);
  return (
    <>
      <CommandNotice refusal={refusal} error={error} />
      <PlainTable
        label={label}
        rows={questions}
        rowKey={({ id }) => id}
        columns={[
          { label: translate('statistics.saved.name'), cell: (one) => <Name question={one} /> },
          {
            label: translate('statistics.saved.shared'),
            nowrap: true,
            cell: ({ shared }) => (
              <Tag tone={shared ? 'info' : 'unknown'}>
                {translate(`statistics.saved.${shared ? 'shared' : 'private'}`)}
              </Tag>
            ),
          },
          {
            label: translate('statistics.saved.saved'),
            cell: ({ owner, savedAt, version }) => (
              <>
                {translate('statistics.saved.owner', { name: owner, at: fullTime(savedAt) })}
                <Box component="span" sx={{ color: ink.muted }}>
                  {' '}
                  · {translate('statistics.saved.version', { version })}
                </Box>
              </>
            ),
          },
          {
            label: translate('statistics.saved.actions'),
            nowrap: true,
            cell: (one) => (
              <>
                <IconButton
                  aria-label={translate('statistics.saved.versionsLabel', { name: one.name })}
                  onClick={() => setVersionsOf(one)}
                >
                  <History fontSize="small" />
                </IconButton>
                {can('Mutation.saveQuestion') && (
                  <IconButton
                    aria-label={translate('statistics.saved.duplicateLabel', { name: one.name })}
                    onClick={() => void duplicate(one)}
                  >
                    <Copy fontSize="small" />
                  </IconButton>
                )}
                {one.mine && can('Mutation.deleteQuestion') && (
                  <IconButton
                    aria-label={translate('statistics.saved.deleteLabel', { name: one.name })}
                    onClick={() => void remove(one)}
                  >
                    <Delete fontSize="small" />
                  </IconButton>
                )}
              </>
            ),
          },
        ]}
      />
      {versionsOf && <VersionsDialog question={versionsOf} onClose={() => setVersionsOf(null)} />}
    </>
  );
}

function Name({ question: { id, name, description, question } }: { readonly question: SavedQuestionPartsFragment }) {
  const translate = useTranslate();
  const asked = parseQuestion(question);
  return (
    <>
      {asked ? (
        <Link component={RouterLink} to={questionPath(asked, id)} sx={{ fontWeight: 600 }}>
          {name}
        </Link>
      ) : (
        translate('shared.aside', { main: name, aside: translate('statistics.saved.unreadable') })
      )}
      {description !== '' && <Box sx={{ color: ink.muted, fontSize: 12.5, whiteSpace: 'pre-wrap' }}>{description}</Box>}
    </>
  );
}
