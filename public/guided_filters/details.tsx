import React, { type ReactNode } from 'react';
import { EuiLink, EuiText, EuiTitle } from '@elastic/eui';
import { technique, type GuidedFilter } from '../../common/catalogue';
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

const SIDES: Readonly<Record<GuidedFilter['hostSide'], string>> = {
  client: 'clients',
  server: 'servers',
  both: 'both ends',
};

/** What a guided filter is about, opened in its place. */
export const FilterDetails = ({ filter }: { filter: GuidedFilter }) => {
  const names = useFilterNames();
  return (
    <div style={{ overflowWrap: 'anywhere' }} data-test-subj="guidedDetails">
      <Part title="Shows">{filter.shows}</Part>
      <Part title="Why it matters">{filter.why}</Part>
      <Part title="What to look at next">{filter.next}</Part>
      <Part title="The filter">{describeFilter(filter.filter, { ...names, mostValues: 12 })}</Part>
      <Part title="Hosts of interest">
        {SIDES[filter.hostSide]} of {filter.eventTypes.map(typeLabel).join(', ') || 'all events'}
      </Part>
      {filter.techniques.length === 0 ? null : (
        <Part title="ATT&CK techniques">
          {filter.techniques
            .map((id) => [id, technique(id)?.name].filter(Boolean).join(' '))
            .join(', ')}
        </Part>
      )}
      {filter.killChain === null ? null : (
        <Part title="Kill-chain phase, as a suggestion">
          {filter.killChain.replaceAll('_', ' ')}
        </Part>
      )}
      {filter.needs === '' ? null : <Part title="Needs">{filter.needs}</Part>}
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
