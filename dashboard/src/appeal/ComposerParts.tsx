import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { correctionFaults, editPart, MOST_TOGETHER, oneMore, withoutPart, type Draft, type DraftPart } from './draft';

interface ComposerPartsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The corrections beside the one in the form: decided together with it, or not at all. */
export function ComposerParts({ draft, onChange }: ComposerPartsProps) {
  const translate = useTranslate();
  const name = usePartName();
  const complete = Object.keys(correctionFaults(draft)).length === 0;
  const isFull = draft.others.length + 1 >= MOST_TOGETHER;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      {draft.others.length > 0 && (
        <Box component="ol" aria-label={translate('composer.together')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {draft.others.map((part, index) => (
            <Box
              component="li"
              key={index}
              sx={{ display: 'flex', gap: 1, alignItems: 'center', borderBottom: `1px solid ${ink.line}` }}
            >
              <Button
                size="small"
                onClick={() => onChange(editPart(draft, index))}
                sx={{ flex: 1, justifyContent: 'start' }}
              >
                {`${index + 1}. ${name(part)}`}
              </Button>
              <IconButton
                size="small"
                aria-label={translate('composer.leaveOut', { name: name(part) })}
                onClick={() => onChange(withoutPart(draft, index))}
              >
                <Close fontSize="small" />
              </IconButton>
            </Box>
          ))}
        </Box>
      )}
      <Box>
        <Button size="small" variant="outlined" disabled={!complete || isFull} onClick={() => onChange(oneMore(draft))}>
          {translate('composer.oneMore')}
        </Button>
      </Box>
    </Box>
  );
}

/** A correction of the list in a few words. */
function usePartName(): (part: DraftPart) => string {
  const word = useWord();
  return (part) => {
    const about = part.division?.name ?? part.institution?.name ?? part.ruleId;
    const kind = part.kind === null ? '' : word('CorrectionKind', part.kind);
    return about ? `${kind} · ${about}` : kind;
  };
}
