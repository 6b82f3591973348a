import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../shared/tokens';
import type { View } from './view-state';

interface PictureViewProps {
  readonly url: string;
  readonly view: View;
  readonly name: string;
}

/** A photo, scrolled where it is larger than the window. */
export function PictureView({ url, view, name }: PictureViewProps) {
  const translate = useTranslate();
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <Alert severity="error" sx={{ m: 2, alignSelf: 'start' }}>
        {translate('evidence.unreadable')}
      </Alert>
    );
  const percent = `${view.zoom * 100}%`;
  return (
    // what scrolls can be scrolled by keyboard
    <Box tabIndex={0} role="region" aria-label={name} sx={{ overflow: 'auto', bgcolor: ink.ground, minHeight: 0 }}>
      <Box sx={{ width: percent, height: percent, minHeight: percent, display: 'grid', placeItems: 'center', p: 1 }}>
        <Box
          component="img"
          src={url}
          alt={name}
          onError={() => setFailed(true)}
          sx={{
            maxWidth: '100%',
            maxHeight: '100%',
            minHeight: 0,
            transform: `rotate(${view.turn}deg)`,
            objectFit: 'contain',
          }}
        />
      </Box>
    </Box>
  );
}
