import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import Box from '@mui/material/Box';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { brand, ink, tone } from '../shared/tokens';
import { offsetOf } from './json-place';

/** Something the checks say about a place of the text. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

interface CodeEditorProps {
  readonly label: string;
  readonly value: string;
  /** Absent: to be read only. */
  readonly onChange?: (value: string) => void;
  readonly marks?: readonly Mark[];
  /** A place to go to; a new object goes there again. */
  readonly jump?: { readonly offset: number } | null;
  readonly height: string;
}

/** A JSON document with line numbers, folding and the marks of the checks (CodeMirror). Tab leaves it, as it leaves every field. */
export default function CodeEditor({ label, value, onChange, marks, jump, height }: CodeEditorProps) {
  const translate = useTranslate();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent((text: string) => onChange?.(text));
  const first = useEffectEvent(() => value);
  const phrases = useEffectEvent(() => ({
    'Fold line': translate('policy.code.fold'),
    'Unfold line': translate('policy.code.unfold'),
    'folded code': translate('policy.code.folded'),
    'Control character': translate('policy.code.control'),
  }));
  const readOnly = onChange === undefined;

  useEffect(() => {
    if (!host.current) return undefined;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first(),
        extensions: [
          BASE,
          EditorState.phrases.of(phrases()),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          readOnly ? [EditorState.readOnly.of(true)] : WRITING,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [label, readOnly]);

  useEffect(() => {
    const shown = view.current;
    if (!shown) return;
    const standing = shown.state.doc.toString();
    // changed elsewhere, e.g. by the form of parameters: only the part that differs, so that cursor and undo stay
    if (standing !== value) shown.dispatch({ changes: smallestChange(standing, value) });
  }, [value, label]);

  useEffect(() => {
    if (view.current) view.current.dispatch(setDiagnostics(view.current.state, diagnostics(value, marks ?? [])));
  }, [marks, value, label]);

  useEffect(() => {
    const shown = view.current;
    if (!jump || !shown) return;
    const at = Math.min(jump.offset, shown.state.doc.length);
    shown.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    shown.focus();
  }, [jump]);

  return <Box ref={host} sx={{ height, minHeight: 0, '& .cm-editor': { height: '100%' } }} />;
}

function smallestChange(before: string, after: string) {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

function diagnostics(text: string, marks: readonly Mark[]): Diagnostic[] {
  return marks.map(({ line, column, severity, message }) => {
    const from = offsetOf(text, line, column);
    const end = text.indexOf('\n', from);
    return { from, to: end === -1 ? text.length : Math.max(from, end), severity, message };
  });
}

const LOOK = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: ink.paper, color: ink.strong },
  '&.cm-focused': { outline: `2px solid ${brand.main}`, outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace, "Noto Sans SC Variable"',
    lineHeight: '1.55',
  },
  '.cm-gutters': { backgroundColor: ink.raised, color: ink.muted, borderRight: `1px solid ${ink.line}` },
  '.cm-activeLine': { backgroundColor: '#f3f8fa' },
  '.cm-tooltip': { border: `1px solid ${ink.lineStrong}`, backgroundColor: ink.paper, maxWidth: '560px' },
  '.cm-foldPlaceholder': { color: ink.muted, backgroundColor: ink.raised, borderColor: ink.line },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: brand.dark },
  { tag: tags.string, color: tone.green.ink },
  { tag: tags.number, color: tone.popup.ink, fontWeight: '600' },
  { tag: [tags.bool, tags.null], color: tone.yellow.ink, fontWeight: '600' },
]);

const BASE: Extension = [
  lineNumbers(),
  foldGutter(),
  codeFolding(),
  lintGutter(),
  drawSelection(),
  bracketMatching(),
  json(),
  syntaxHighlighting(COLOURS),
  EditorView.lineWrapping,
  LOOK,
  keymap.of([...foldKeymap, ...lintKeymap, ...defaultKeymap]),
];

const WRITING: Extension = [history(), indentOnInput(), highlightActiveLine(), keymap.of(historyKeymap)];
