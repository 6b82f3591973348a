import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Suspense, useState, type ReactNode } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { EnrolFirst } from '../access';
import { DemoBanner } from '../shared/clock/DemoBanner';
import { useAppliedPreference } from '../shared/preference/preference-store';
import { UndoBar } from '../shared/undo/UndoBar';
import { useShortcuts } from '../shared/use-shortcuts';
import { LinesSkeleton } from '../shared/QueryState';
import { CrashGuard } from './CrashGuard';
import { FIND_INPUT_ID } from './find-input';
import { HelpDialog } from './HelpDialog';
import { SideNav } from './SideNav';
import { TopBar } from './TopBar';

/** The frame of every screen: banner, find box, navigation, content. */
export function Layout({ children }: { readonly children?: ReactNode }) {
  const translate = useTranslate();
  const [help, setHelp] = useState(false);
  const [narrow, setNarrow] = useStore('nav.narrow', false);
  useAppliedPreference();
  useShortcuts('anywhere', {
    find: () => document.getElementById(FIND_INPUT_ID)?.focus(),
    help: () => setHelp(true),
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' }}>
      <Link
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
        sx={SKIP}
      >
        {translate('app.skip')}
      </Link>
      <DemoBanner />
      <TopBar onHelp={() => setHelp(true)} />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <SideNav narrow={narrow} onNarrow={setNarrow} />
        <Box
          component="main"
          id="main"
          tabIndex={0}
          sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 2, outline: 'none' }}
        >
          <CrashGuard>
            <Suspense fallback={<LinesSkeleton />}>
              <EnrolFirst>{children}</EnrolFirst>
            </Suspense>
          </CrashGuard>
        </Box>
      </Box>
      <UndoBar />
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </Box>
  );
}

const SKIP = {
  position: 'absolute',
  left: 8,
  top: -60,
  zIndex: 2000,
  p: 1,
  bgcolor: 'background.paper',
  '&:focus': { top: 8 },
} as const;
