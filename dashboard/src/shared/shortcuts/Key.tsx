import Box from '@mui/material/Box';
import { useShortcutsOn } from '../preference/preference-store';
import { keyOf, type ShortcutName, type ShortcutScreen } from './registry';

/** One key cap; words beside it say what it does, so assistive technology passes it over. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <Box component="kbd" aria-hidden="true" sx={CAP}>
      {children}
    </Box>
  );
}

const CAP = {
  display: 'inline-block',
  minWidth: 18,
  px: '5px',
  fontFamily: 'inherit',
  fontSize: '0.8em',
  fontWeight: 600,
  lineHeight: '17px',
  textAlign: 'center',
  color: 'inherit',
  border: '1px solid currentColor',
  borderRadius: '4px',
  opacity: 0.8,
} as const;

interface HintProps<Screen extends ShortcutScreen> {
  readonly screen: Screen;
  readonly name: ShortcutName<Screen>;
}

/** The key of a button, on the button; nothing when single keys are switched off. */
export function KeyHint<Screen extends ShortcutScreen>({ screen, name }: HintProps<Screen>) {
  const on = useShortcutsOn();
  if (!on) return null;
  return (
    <Box component="span" sx={{ ml: 0.75, lineHeight: 1 }}>
      <KeyCap>{keyOf(screen, name)}</KeyCap>
    </Box>
  );
}
