import React from 'react';
import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import type { ImportedFilters } from '../../common/api';
import { visibleText } from '../../common/eve';
import { describeFilter } from '../../common/filters';
import { useFilterNames } from '../hunt';
import { EFFECT_WORDS } from './languages';

interface PreviewProps {
  imported: ImportedFilters | undefined;
  /** The text has changed since. */
  isOld: boolean;
}

const MOST_SHOWN = 20;

const rest = (count: number) =>
  count > MOST_SHOWN ? <li>and {count - MOST_SHOWN} more</li> : null;

type Note = ImportedFilters['notes'][number];

const placeText = ({ line, column }: Note): string =>
  line === undefined ? '' : line === 1 ? `Character ${column ?? 1}: ` : `Line ${line}: `;

/** What a text became: a sentence for each filter, and what was left out. */
export const ImportPreview = ({ imported, isOld }: PreviewProps) => {
  const names = useFilterNames();
  if (imported === undefined) {
    return (
      <EuiText size="s" color="subdued">
        Paste or type a text: what it means as filters is shown here before anything is added.
      </EuiText>
    );
  }
  const { filters, notes, name } = imported;
  return (
    <div style={{ opacity: isOld ? 0.6 : 1 }} aria-live="polite" data-test-subj="importPreview">
      {filters.length === 0 ? null : (
        <>
          <EuiText size="s">
            <p style={{ marginBottom: 4 }}>
              {name === undefined ? 'Events where' : `${visibleText(name)}: events where`}
            </p>
            <ul style={{ marginTop: 0, listStyle: 'disc' }}>
              {filters.slice(0, MOST_SHOWN).map((node, at) => (
                <li key={at} style={{ overflowWrap: 'anywhere' }}>
                  {describeFilter(node, { ...names, mostValues: 5 })}
                </li>
              ))}
              {rest(filters.length)}
            </ul>
          </EuiText>
          <EuiSpacer size="s" />
        </>
      )}
      {notes.length === 0 ? (
        filters.length === 0 ? (
          <EuiText size="s" color="subdued">
            This text asks for every event: there is nothing to filter.
          </EuiText>
        ) : null
      ) : (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          title={filters.length === 0 ? 'This cannot become a filter' : 'Read with remarks'}
          data-test-subj="importNotes"
        >
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {notes.slice(0, MOST_SHOWN).map((note, at) => (
              <li key={at} style={{ overflowWrap: 'anywhere' }}>
                {placeText(note)}
                {note.part === undefined ? null : (
                  <>
                    <span className="shMono">{visibleText(note.part)}</span>:{' '}
                  </>
                )}
                {note.message}{' '}
                {note.effect === undefined || filters.length === 0 ? '' : EFFECT_WORDS[note.effect]}
              </li>
            ))}
            {rest(notes.length)}
          </ul>
        </EuiCallOut>
      )}
    </div>
  );
};
