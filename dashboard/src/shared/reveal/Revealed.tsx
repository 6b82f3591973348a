import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { readInGroups } from '../format';
import { tone } from '../tokens';
import type { RevealedPerson } from './Reveal';
import { useMaskAgain } from './use-mask-again';

/** In clear, with the seconds that are left; kept nowhere but here. */
export function Revealed({ person, onMask }: { readonly person: RevealedPerson; readonly onMask: () => void }) {
  const translate = useTranslate();
  const left = useMaskAgain(onMask);
  const parts = [
    person.name,
    person.idNumber && readInGroups(person.idNumber),
    ...person.phones.map(({ number }) => readInGroups(number)),
  ].filter((part): part is string => Boolean(part));
  return (
    <Box
      role="status"
      aria-label={translate('reveal.shown')}
      sx={{
        display: 'inline-flex',
        gap: 1.5,
        alignItems: 'center',
        flexWrap: 'wrap',
        px: 1,
        borderRadius: '4px',
        border: `1px solid ${tone.yellow.line}`,
        bgcolor: tone.yellow.soft,
        color: tone.yellow.ink,
        fontVariantNumeric: 'tabular-nums',
        fontWeight: 600,
      }}
    >
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {/* a reader of the screen is told once, not every second */}
      <Box component="span" aria-hidden sx={{ fontWeight: 400 }}>
        {translate('reveal.left', { seconds: left })}
      </Box>
      <Button
        color="inherit"
        startIcon={<VisibilityOff fontSize="small" />}
        onClick={onMask}
        sx={{ minHeight: 26, py: 0 }}
      >
        {translate('reveal.mask')}
      </Button>
    </Box>
  );
}
