import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface ScreenHeadProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title row of a screen; also names the browser tab (never with personal data). */
export function ScreenHead({ title, hint, actions }: ScreenHeadProps) {
  const translate = useTranslate();
  useEffect(() => {
    document.title = `${title} · ${translate('shared.product')}`;
  }, [title, translate]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, minHeight: 34, flexWrap: 'wrap' }}>
      <Typography variant="h1">{title}</Typography>
      {hint && (
        <Typography variant="caption" component="div">
          {hint}
        </Typography>
      )}
      <Box sx={{ flex: 1 }} />
      {actions}
    </Box>
  );
}
