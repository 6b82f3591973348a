import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import type { PolicyFindingPartsFragment } from '../generated/documents';
import { Empty } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { useFindingWords } from './use-finding-words';

interface FindingsViewProps {
  readonly findings: readonly PolicyFindingPartsFragment[];
  /** Goes to the place a finding is about; absent where there is no editor. */
  readonly onJump?: (finding: PolicyFindingPartsFragment) => void;
}

/** What the checks found: refusals keep a version from being submitted, warnings want to be read. */
export function FindingsView({ findings, onJump }: FindingsViewProps) {
  const translate = useTranslate();
  const words = useFindingWords();
  const word = useWord();
  if (findings.length === 0) return <Empty title={translate('policy.noFindings')} />;
  const sorted = findings.toSorted((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING'));
  return (
    <Box component="ul" aria-label={translate('policy.tab.checks')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {sorted.map((finding, index) => (
        <Box
          component="li"
          key={index}
          sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Tag tone={finding.severity === 'REFUSAL' ? 'red' : 'yellow'} glyph>
              {word('FindingSeverity', finding.severity)}
            </Tag>
            <strong>{word('PolicyFindingCode', finding.code)}</strong>
            <Box component="code" sx={{ fontSize: 12, color: ink.muted }}>
              {finding.code}
            </Box>
            <Box sx={{ flex: 1 }} />
            <Position finding={finding} {...(onJump && { onJump })} />
          </Box>
          <Box sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>{words(finding)}</Box>
        </Box>
      ))}
    </Box>
  );
}

function Position({
  finding,
  onJump,
}: {
  readonly finding: PolicyFindingPartsFragment;
  readonly onJump?: (finding: PolicyFindingPartsFragment) => void;
}) {
  const translate = useTranslate();
  const { line, column, path, caseName } = finding;
  const where =
    line === null ? (caseName ?? path) : translate('policy.finding.position', { line, column: column ?? 1 });
  if (!where) return null;
  if (!onJump || (line === null && path === null)) {
    return <Box sx={{ fontSize: 12.5, color: ink.muted }}>{where}</Box>;
  }
  return (
    <Link component="button" type="button" sx={{ fontSize: 12.5 }} onClick={() => onJump(finding)}>
      {where}
    </Link>
  );
}
