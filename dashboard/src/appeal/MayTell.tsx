import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { ink, tone } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';

/** How surely the caller is known, and so what may be said to them: the desk sees more than it may tell. */
export function MayTell({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const { grade, mayTell, sentence } = appeal.disclosure;
  const things = mayTell.map((item) => word('DisclosureItem', item)).join(translate('appeal.and'));
  const colours = mayTell.length > 1 ? tone.info : tone.yellow;
  return (
    <Tooltip title={text(sentence)}>
      <Box
        component="span"
        tabIndex={0}
        sx={{
          fontSize: 12.5,
          color: ink.body,
          borderLeft: `3px solid ${colours.main}`,
          pl: 1,
          maxWidth: '100%',
        }}
      >
        <strong>{grade}</strong> {word('IdentityGrade', grade)} · {translate('appeal.mayTell', { things })}
      </Box>
    </Tooltip>
  );
}
