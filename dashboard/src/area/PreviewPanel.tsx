import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { PreviewAreaVersionDocument, type AreaPreviewPartsFragment } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { QueryState } from '../shared/QueryState';
import { ink, tone, type ToneName } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { LevelTag } from './AreaTags';

const FIGURES: readonly { readonly name: 'added' | 'removed' | 'unchanged'; readonly tone: ToneName }[] = [
  { name: 'added', tone: 'red' },
  { name: 'removed', tone: 'green' },
  { name: 'unchanged', tone: 'unknown' },
];

/** What publication would change against the list in force, and how many people it touches. */
export function PreviewPanel({ versionId }: { readonly versionId: string }) {
  const translate = useTranslate();
  const query = useAsk(PreviewAreaVersionDocument, { id: versionId });
  return (
    <Panel title={translate('area.preview.title')}>
      <QueryState query={query}>
        {({ areaVersion }) =>
          areaVersion?.preview ? <PreviewContent preview={areaVersion.preview} /> : translate('area.preview.none')
        }
      </QueryState>
    </Panel>
  );
}

/** What changes: figures, places that come on and go off, people touched. */
export function PreviewContent({ preview }: { readonly preview: AreaPreviewPartsFragment }) {
  const translate = useTranslate();
  return (
    <>
      {preview.comparedWith === null && <Box sx={{ color: ink.muted, mb: 1 }}>{translate('area.preview.first')}</Box>}
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', mb: 1.5 }}>
        {FIGURES.map(({ name, tone: toneName }) => (
          <Figure key={name} label={translate(`area.preview.${name}`)} value={count(preview[name])} tone={toneName} />
        ))}
        <Figure
          label={translate('area.preview.touched')}
          value={translate('area.preview.persons', { count: count(preview.personsTouched) })}
          tone="info"
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2 }}>
        <Changes title={translate('area.preview.addedList')} changes={preview.addedAreas} />
        <Changes title={translate('area.preview.removedList')} changes={preview.removedAreas} />
      </Box>
    </>
  );
}

function Figure({
  label,
  value,
  tone: name,
}: {
  readonly label: string;
  readonly value: string;
  readonly tone: ToneName;
}) {
  return (
    <Box
      sx={{
        px: 1.5,
        py: 0.75,
        minWidth: 92,
        borderRadius: '6px',
        bgcolor: tone[name].soft,
        borderLeft: `3px solid ${tone[name].main}`,
      }}
    >
      <Box sx={{ fontSize: 12.5, color: ink.body }}>{label}</Box>
      <Box sx={{ fontSize: 18, fontWeight: 700, color: tone[name].ink }}>{value}</Box>
    </Box>
  );
}

const SHOWN = 40;

function Changes({
  title,
  changes,
}: {
  readonly title: string;
  readonly changes: AreaPreviewPartsFragment['addedAreas'];
}) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: 13, fontWeight: 650, color: ink.muted }}>
        {title}
      </Box>
      {changes.length === 0 && <Box sx={{ color: ink.muted }}>{translate('area.preview.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 320, overflow: 'auto' }}>
        {changes.slice(0, SHOWN).map((change) => (
          <Box
            component="li"
            key={`${change.division.code}${change.kind}${change.level ?? ''}`}
            sx={{ py: 0.5, borderBottom: `1px solid ${ink.line}` }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <span>{change.division.fullName}</span>
              <LevelTag level={change.level} kind={change.kind} />
              <Box component="span" sx={{ ml: 'auto', color: ink.muted, fontSize: 12.5, whiteSpace: 'nowrap' }}>
                {translate('area.preview.places', { count: change.places })}
              </Box>
            </Box>
            <Box
              sx={{
                fontSize: 12.5,
                color: ink.muted,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {change.example}
            </Box>
          </Box>
        ))}
      </Box>
      {changes.length > SHOWN && (
        <Box sx={{ color: ink.muted, pt: 0.5 }}>
          {translate('area.preview.more', { count: changes.length - SHOWN })}
        </Box>
      )}
    </Box>
  );
}
