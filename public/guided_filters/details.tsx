import React, { type ReactNode } from 'react';
import { EuiLink, EuiText, EuiTitle } from '@elastic/eui';
import {
  abbreviationsIn,
  hostsOfInterest,
  technique,
  type GuidedIdea,
} from '../../common/catalogue';
import { describeFilter } from '../../common/filters';
import { typeLabel, useFilterNames } from '../hunt';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div style={{ marginTop: 10 }}>
    <EuiTitle size="xxxs">
      <h4>{title}</h4>
    </EuiTitle>
    <EuiText size="s">{children}</EuiText>
  </div>
);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What a guided filter is about, opened in its place. */
export const FilterDetails = ({ filter }: { filter: GuidedIdea }) => {
  const names = useFilterNames();
  const words = abbreviationsIn(filter);
  return (
    <div style={{ overflowWrap: 'anywhere' }} data-test-subj="guidedDetails">
      <Part title="Shows">{filter.shows}</Part>
      <Part title="Why it matters">{filter.why}</Part>
      <Part title="What to look at next">{filter.next}</Part>
      <Part title="Hosts">
        {sentence(hostsOfInterest(filter))}{' '}
        {filter.eventTypes.length === 0
          ? null
          : `Event types: ${filter.eventTypes.map(typeLabel).join(', ')}.`}
      </Part>
      {filter.needs === '' ? null : <Part title="Needs">{filter.needs}</Part>}
      {filter.notes === undefined ? null : <Part title="Note">{filter.notes}</Part>}
      <Part title="The filter">{describeFilter(filter.filter, { ...names, mostValues: 12 })}</Part>
      {filter.techniques.length === 0 ? null : (
        <Part title="ATT&CK techniques">
          {filter.techniques.map((id) => (
            <div key={id}>{[id, technique(id)?.name].filter(Boolean).join(' ')}</div>
          ))}
        </Part>
      )}
      {filter.killChain === null ? null : (
        <Part title="Kill-chain phase, as a suggestion">
          {filter.killChain.replaceAll('_', ' ')}
        </Part>
      )}
      {words.length === 0 ? null : (
        <Part title="Words">
          {words.map(({ word, meaning }) => (
            <div key={word}>
              <strong>{word}</strong>: {meaning}
            </div>
          ))}
        </Part>
      )}
      {filter.references.length === 0 ? null : (
        <Part title="References">
          {filter.references.map((reference) => (
            <div key={reference}>
              {reference.startsWith('https://') ? (
                <EuiLink href={reference} target="_blank" external>
                  {reference}
                </EuiLink>
              ) : (
                reference
              )}
            </div>
          ))}
        </Part>
      )}
    </div>
  );
};
