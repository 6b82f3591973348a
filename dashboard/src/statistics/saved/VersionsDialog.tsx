import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ReadQuestionVersionsDocument, type SavedQuestionPartsFragment } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { fullTime } from '../../shared/format';
import { PlainTable } from '../../shared/PlainTable';
import { QueryState } from '../../shared/QueryState';
import { Tag } from '../../shared/Tag';
import { useAsk } from '../../shared/use-api';
import { parseQuestion, questionPath } from '../question/question-url';
import { useSavedCommands } from './use-saved-commands';

interface VersionsDialogProps {
  readonly question: SavedQuestionPartsFragment;
  readonly onClose: () => void;
}

/** How a question read each time it was saved; any of them opens, the owner's go back into use. */
export function VersionsDialog({ question, onClose }: VersionsDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const query = useAsk(ReadQuestionVersionsDocument, { id: question.id });
  const { restore, refusal, error } = useSavedCommands();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate('statistics.saved.versionsLabel', { name: question.name })}</DialogTitle>
      <DialogContent>
        <CommandNotice refusal={refusal} error={error} />
        <QueryState query={query}>
          {({ savedQuestionVersions }) => (
            <PlainTable
              label={translate('statistics.saved.versions')}
              rows={savedQuestionVersions}
              rowKey={({ version }) => String(version)}
              columns={[
                {
                  label: translate('statistics.saved.versions'),
                  nowrap: true,
                  cell: ({ version }) => translate('statistics.saved.version', { version }),
                },
                {
                  label: translate('statistics.saved.name'),
                  cell: ({ name, question: text }) => {
                    const asked = parseQuestion(text);
                    return asked ? (
                      <Link component={RouterLink} to={questionPath(asked)}>
                        {name}
                      </Link>
                    ) : (
                      name
                    );
                  },
                },
                { label: translate('statistics.saved.saved'), nowrap: true, cell: ({ savedAt }) => fullTime(savedAt) },
                {
                  label: translate('statistics.saved.actions'),
                  cell: (version) => {
                    if (version.version === question.version)
                      return <Tag tone="info">{translate('statistics.saved.current')}</Tag>;
                    if (!question.mine) return null;
                    return (
                      <Button onClick={() => void restore(question, version).then((done) => done && onClose())}>
                        {translate('statistics.saved.restore')}
                      </Button>
                    );
                  },
                },
              ]}
            />
          )}
        </QueryState>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {translate('shared.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
