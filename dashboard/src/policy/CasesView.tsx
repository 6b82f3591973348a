import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PolicyCasePartsFragment } from '../generated/documents';
import { Empty } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink, tone } from '../shared/tokens';
import { CaseDifferences } from './CaseDifferences';

interface CasesViewProps {
  readonly results: readonly PolicyCasePartsFragment[];
  /** Goes to a case by its name; absent where there is no editor. */
  readonly onJump?: (name: string) => void;
}

/** The cases that travel with a version and what the judge makes of them now. */
export function CasesView({ results, onJump }: CasesViewProps) {
  const translate = useTranslate();
  const [failing, setFailing] = useState(false);
  if (results.length === 0) return <Empty title={translate('policy.noCases')} hint={translate('policy.noCasesHint')} />;
  const failed = results.filter(({ passed }) => !passed);
  const shown = failing ? failed : results;
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 0.5, borderBottom: `1px solid ${ink.line}` }}
      >
        <span>{translate('policy.case.count', { passed: results.length - failed.length, all: results.length })}</span>
        <Box sx={{ flex: 1 }} />
        <FormControlLabel
          control={<Switch size="small" checked={failing} onChange={(_event, on) => setFailing(on)} />}
          label={translate('policy.case.failing')}
          slotProps={{ typography: { sx: { fontSize: 13.5 } } }}
        />
      </Box>
      {shown.length === 0 && <Empty title={translate('policy.case.allPass')} />}
      <Box component="ul" aria-label={translate('policy.tab.cases')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((result, index) => (
          <CaseRow key={`${result.name}${index}`} result={result} {...(onJump && { onJump })} />
        ))}
      </Box>
    </>
  );
}

interface CaseRowProps {
  readonly result: PolicyCasePartsFragment;
  readonly onJump?: (name: string) => void;
}

function CaseRow({ result, onJump }: CaseRowProps) {
  const translate = useTranslate();
  const colours = tone[result.passed ? 'green' : 'red'];
  return (
    <Box
      component="li"
      sx={{
        px: 2,
        py: 0.75,
        borderBottom: `1px solid ${ink.line}`,
        '&:last-child': { borderBottom: 0 },
        ...(!result.passed && { bgcolor: colours.soft }),
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {onJump && !result.passed ? (
            <Link component="button" type="button" sx={{ textAlign: 'left' }} onClick={() => onJump(result.name)}>
              {result.name}
            </Link>
          ) : (
            result.name
          )}
        </Box>
        <Tag tone={result.passed ? 'green' : 'red'} glyph>
          {translate(result.passed ? 'policy.case.passed' : 'policy.case.failed')}
        </Tag>
      </Box>
      {result.differences.length > 0 && <CaseDifferences lines={result.differences} />}
    </Box>
  );
}
