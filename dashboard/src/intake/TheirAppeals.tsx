import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { KeyHint } from '../shared/shortcuts/Key';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { isOpen, type TheirAppeal } from './their-appeal';

const MOST_SHOWN = 5;

/** A second call about the same belongs to the first appeal: it is said on top, with the way there. */
export function DuplicateNotice({ appeals }: { readonly appeals: readonly TheirAppeal[] }) {
  const translate = useTranslate();
  const text = useText();
  return appeals.filter(isOpen).map((appeal, index) => (
    <Alert
      key={appeal.id}
      severity="warning"
      action={
        <Button component={RouterLink} to={`/appeal/${appeal.id}/show`} color="inherit">
          {translate('intake.appeals.go', { number: appeal.number })}
          {index === 0 && <KeyHint screen="intake" name="start" />}
        </Button>
      }
    >
      {translate('intake.appeals.open', { number: text(appeal.numberInGroups) })}
    </Alert>
  ));
}

/** What they called about before. */
export function TheirAppeals({ appeals }: { readonly appeals: readonly TheirAppeal[] }) {
  const translate = useTranslate();
  const word = useWord();
  if (appeals.length === 0) return null;
  return (
    <Panel title={translate('intake.appeals.title')} aside={String(appeals.length)}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, fontSize: 13.5 }}>
        {appeals.slice(0, MOST_SHOWN).map((appeal) => (
          <li key={appeal.id}>
            <Link component={RouterLink} to={`/appeal/${appeal.id}/show`}>
              {appeal.number}
            </Link>{' '}
            {word('AppealState', appeal.state)} · {word('AppealReason', appeal.reason)}{' '}
            <Box component="span" sx={{ color: ink.muted }}>
              {shortTime(appeal.openedAt)}
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
