import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { DemoBanner } from '../shared/clock/DemoBanner';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { brand, ink } from '../shared/tokens';

interface DoorwayProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Below the card. */
  readonly beneath?: ReactNode;
}

/** The pages in front of the house: Chinese first, and they say when it is a demonstration. */
export function Doorway({ title, children, beneath }: DoorwayProps) {
  const translate = useTranslate();
  useEffect(() => {
    document.title = `${title} · ${translate('shared.product')}`;
  }, [title, translate]);
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: ink.ground }}>
      <DemoBanner />
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', p: 1.5 }}>
        <LanguageSwitch />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'start center', px: 2, pt: '6vh', pb: 6 }}>
        <Box sx={{ width: '100%', maxWidth: 392 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 2.5 }}>
            <Logo size={44} />
            <Box>
              <Typography component="h1" sx={{ fontSize: 22, fontWeight: 700, lineHeight: 1.2, color: brand.dark }}>
                {translate('shared.product')}
              </Typography>
              <Typography sx={{ fontSize: 13.5, color: ink.muted }}>{translate('shared.tagline')}</Typography>
            </Box>
          </Box>
          <Paper sx={{ p: 3, border: `1px solid ${ink.line}` }}>{children}</Paper>
          {beneath}
        </Box>
      </Box>
    </Box>
  );
}
