import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { PolicyDetailPartsFragment, PolicyRowPartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime, shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { usePlace } from './use-place';

/** Who wrote it, from where, since when, until when, and who approved. */
export function VersionFacts({ version }: { readonly version: PolicyRowPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const place = usePlace();
  const none = translate('shared.none');
  const until = version.validTo ? fullTime(version.validTo) : translate('policy.open');
  const label = (name: string): string => translate(`policy.fact.${name}`);
  return (
    <Panel title={translate('policy.summary')}>
      <Facts
        facts={[
          { label: label('kind'), value: word('PolicyKind', version.kind) },
          { label: label('jurisdiction'), value: place(version.jurisdiction) },
          { label: label('source'), value: version.source || none },
          { label: label('asked'), value: version.validFrom ? `${fullTime(version.validFrom)} – ${until}` : none },
          { label: label('author'), value: version.author ?? translate('policy.shipped') },
          { label: label('submitted'), value: version.submittedAt ? fullTime(version.submittedAt) : none },
          { label: label('approvals'), value: version.author === null ? none : <Approvals version={version} /> },
          { label: label('published'), value: version.publishedAt ? fullTime(version.publishedAt) : none },
        ]}
      />
    </Panel>
  );
}

function Approvals({ version }: { readonly version: PolicyRowPartsFragment }) {
  const translate = useTranslate();
  const { approvals, approvalsNeeded } = version;
  return (
    <>
      {translate('policy.approvals', { count: approvals.length, needed: approvalsNeeded })}
      {approvals.map(({ by, at, note }) => (
        <Box key={`${by}${at}`} sx={{ fontSize: 12.5, color: ink.muted }}>
          {by} · {shortTime(at)}
          {note && ` · ${note}`}
        </Box>
      ))}
    </>
  );
}

/** In force when, as known when: what stands today first, then what was once believed. */
export function PeriodsPanel({ version }: { readonly version: PolicyRowPartsFragment }) {
  const translate = useTranslate();
  const sorted = version.periods.toSorted(
    (a, b) => Number(a.knownTo !== null) - Number(b.knownTo !== null) || b.knownFrom.localeCompare(a.knownFrom),
  );
  return (
    <Panel title={translate('policy.periods.title')} aside={translate('policy.periods.hint')}>
      {sorted.length === 0 && <Box sx={{ color: ink.muted }}>{translate('policy.periods.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {sorted.map((period) => (
          <Box component="li" key={`${period.validFrom}${period.knownFrom}`}>
            <Box
              sx={period.knownTo === null ? { fontWeight: 600 } : { color: ink.muted, textDecoration: 'line-through' }}
            >
              {fullTime(period.validFrom)} – {period.validTo ? fullTime(period.validTo) : translate('policy.open')}
            </Box>
            <Box sx={{ fontSize: 12.5, color: ink.muted }}>
              {period.knownTo === null
                ? translate('policy.periods.since', { from: fullTime(period.knownFrom) })
                : translate('policy.periods.until', { from: fullTime(period.knownFrom), to: fullTime(period.knownTo) })}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

/** Every step of this version, newest first. */
export function EventsPanel({ version }: { readonly version: PolicyDetailPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const events = version.events.toSorted((a, b) => a.at.localeCompare(b.at)).toReversed();
  return (
    <Panel title={translate('policy.events')} aside={String(events.length)} dense>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => (
          <Box
            component="li"
            key={`${event.at}${event.action}`}
            sx={{ px: 2, py: 0.75, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
          >
            <Box sx={{ display: 'flex', gap: 1 }}>
              <strong>{word('PolicyAction', event.action)}</strong>
              <span>{event.actor ?? translate('policy.system')}</span>
              <Box component="time" dateTime={event.at} sx={{ ml: 'auto', color: ink.muted, whiteSpace: 'nowrap' }}>
                {shortTime(event.at)}
              </Box>
            </Box>
            {event.note && <Box sx={{ color: ink.body, overflowWrap: 'anywhere' }}>{event.note}</Box>}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

/** What the rules read, beside what the document says they read. */
export function FactsReadView({
  version,
}: {
  readonly version: { readonly factsRead: readonly string[]; readonly document: string };
}) {
  const translate = useTranslate();
  const declared = declaredFacts(version.document);
  const all = [...new Set([...version.factsRead, ...(declared ?? [])])].toSorted();
  return (
    <Box sx={{ px: 2, py: 1.5 }}>
      <Box sx={{ mb: 1, color: ink.muted }}>{translate('policy.reads.hint')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {all.map((name) => {
          const [read, claimed] = [version.factsRead.includes(name), declared?.includes(name) ?? true];
          return (
            <li key={name}>
              <Tag tone={read && claimed ? 'green' : 'red'} glyph>
                {name}
                {!claimed && ` · ${translate('policy.reads.undeclared')}`}
                {!read && ` · ${translate('policy.reads.unread')}`}
              </Tag>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}

/** What the document itself claims; null when it cannot be read. */
function declaredFacts(document: string): readonly string[] | null {
  try {
    const facts = (JSON.parse(document) as { readonly affectedFacts?: unknown }).affectedFacts;
    return Array.isArray(facts) ? facts.filter((one) => typeof one === 'string') : null;
  } catch {
    return null;
  }
}
