import type { RaThemeOptions } from 'react-admin';
import { rem } from '../shared/rem';
import { brand, fontFamily, ink, tone } from '../shared/tokens';

const tabular = { fontVariantNumeric: 'tabular-nums' } as const;

const palette = {
  mode: 'light' as const,
  primary: { main: brand.main, dark: brand.dark, light: brand.soft, contrastText: brand.contrast },
  secondary: { main: tone.popup.main },
  success: { main: tone.green.main },
  warning: { main: tone.yellow.main },
  error: { main: tone.red.main },
  info: { main: tone.info.main },
  text: { primary: ink.strong, secondary: ink.muted, disabled: ink.faint },
  divider: ink.line,
  background: { default: ink.ground, paper: ink.paper },
};

const typography = {
  fontFamily,
  fontSize: 13.5,
  h1: { fontSize: rem(19), fontWeight: 650, lineHeight: 1.35 },
  h2: { fontSize: rem(15), fontWeight: 650, lineHeight: 1.4 },
  h3: { fontSize: rem(13.5), fontWeight: 650, lineHeight: 1.45 },
  subtitle1: { fontSize: rem(14), fontWeight: 600 },
  body1: { fontSize: rem(14), lineHeight: 1.55 },
  body2: { fontSize: rem(13.5), lineHeight: 1.5 },
  caption: { fontSize: rem(12.5), lineHeight: 1.45, color: ink.muted },
  button: { fontSize: rem(13.5), fontWeight: 600, textTransform: 'none' as const },
};

/** The desk's own look: quiet grounds, hairlines instead of shadows, figures that line up. */
export const theme: RaThemeOptions = {
  palette,
  typography,
  // sizes of type written as numbers are pixels at the ordinary size and grow with the person's choice
  unstable_sxConfig: { fontSize: { themeKey: 'typography', transform: rem } },
  shape: { borderRadius: 6 },
  spacing: 8,
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':root[data-type="large"]': { fontSize: '125%' },
        body: { ...tabular, backgroundColor: ink.ground, color: ink.strong },
        'button, input, select, textarea, kbd': { fontFamily: 'inherit' },
        '*:focus-visible': { outline: `2px solid ${brand.main}`, outlineOffset: 1 },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { animation: 'none !important', transition: 'none !important' },
        },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small' },
      styleOverrides: {
        root: { minHeight: rem(32), paddingInline: 12, whiteSpace: 'nowrap' },
        outlined: { borderColor: ink.lineStrong },
      },
    },
    MuiIconButton: { defaultProps: { size: 'small' } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small', margin: 'none' } },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, fontSize: rem(12.5) } } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: ink.paper, fontSize: rem(13.5) },
        notchedOutline: { borderColor: ink.lineStrong },
      },
    },
    MuiInputLabel: { styleOverrides: { root: { fontSize: rem(13.5) } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: rem(13.5), minHeight: 34 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { padding: '7px 10px', borderColor: ink.line, fontSize: rem(13.5), lineHeight: 1.45, ...tabular },
        head: {
          fontSize: rem(12.5),
          fontWeight: 600,
          color: ink.muted,
          backgroundColor: ink.raised,
          whiteSpace: 'nowrap',
        },
      },
    },
    MuiTooltip: {
      defaultProps: { arrow: true },
      styleOverrides: { tooltip: { fontSize: rem(12.5), backgroundColor: ink.strong } },
    },
    MuiToggleButton: {
      styleOverrides: { root: { color: ink.body, backgroundColor: ink.paper, textTransform: 'none' as const } },
    },
    MuiTab: { styleOverrides: { root: { minHeight: 40, paddingInline: 14, fontSize: rem(13.5) } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    // a list of options lies above the page and needs an edge; Paper itself is flat
    MuiAutocomplete: {
      styleOverrides: {
        paper: { border: `1px solid ${ink.lineStrong}`, boxShadow: '0 6px 20px rgba(20, 36, 44, .16)' },
      },
    },
    MuiAlert: { styleOverrides: { root: { fontSize: rem(13.5), paddingBlock: 4, alignItems: 'center' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: rem(16), fontWeight: 650 } } },
    MuiChip: { styleOverrides: { root: { fontSize: rem(12.5) } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
  },
};
