import React, { useState } from 'react';
import {
  EuiAccordion,
  EuiButtonEmpty,
  EuiCallOut,
  EuiCodeBlock,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import type { InspectedSearch } from '../../common/api';
import { namesInShort } from '../../common/layouts';
import { BesideFlyout, counted, exactCount, FlyoutTitle, Problem } from '../widgets';
import { useInspected, type Inspected } from './use_inspected';

/** The searches behind the screen: what for, of which indices, how long, and how they are written. */
export const ExplainFlyout = ({ close }: { close: () => void }) => {
  const { data, error, refetch, isFetching } = useInspected();
  return (
    <BesideFlyout
      close={close}
      header={
        <>
          <FlyoutTitle>Searches behind this screen</FlyoutTitle>
          <EuiText size="xs" color="subdued">
            <p>
              Asked once more, just now. Elasticsearch may have answered from its caches, so that
              the first time may have taken longer. Mappings and points in time are not listed.
            </p>
          </EuiText>
          <EuiButtonEmpty
            size="xs"
            flush="left"
            iconType="refresh"
            isLoading={isFetching}
            onClick={() => void refetch()}
            data-test-subj="explainAgain"
          >
            Ask again
          </EuiButtonEmpty>
        </>
      }
      data-test-subj="explainFlyout"
    >
      {error !== null ? (
        <Problem
          title="The searches could not be told"
          error={error}
          onRetry={() => void refetch()}
        />
      ) : data === undefined ? (
        <EuiSkeletonText lines={10} contentAriaLabel="Searches" />
      ) : (
        <Searches data={data} />
      )}
    </BesideFlyout>
  );
};

const Searches = ({ data: { searches, failed } }: { data: Inspected }) => {
  const slowestFirst = searches.toSorted((a, b) => (b.tookMs ?? 0) - (a.tookMs ?? 0));
  const requests = new Set(searches.map(({ sentWith }) => sentWith)).size;
  return (
    <>
      {failed.length === 0 ? null : (
        <>
          <EuiCallOut
            size="s"
            color="warning"
            iconType="warning"
            title="Parts that were not answered"
          >
            {failed.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </EuiCallOut>
          <EuiSpacer size="s" />
        </>
      )}
      <EuiText size="s">
        <p className="shNumber" data-test-subj="explainSum">
          {counted(searches.length, 'search', 'searches')} in {counted(requests, 'request')} to
          Elasticsearch, the slowest first.
          {searches.length === 0 ? ' What is remembered needs none.' : ''}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      {slowestFirst.map((search, at) => (
        <Search key={at} search={search} id={`explained-${at}`} />
      ))}
    </>
  );
};

const shardsOf = ({ shards }: InspectedSearch): string[] =>
  shards === undefined
    ? []
    : [
        `${exactCount(shards.successful)} of ${counted(shards.total, 'shard')} answered`,
        ...(shards.skipped > 0 ? [`${exactCount(shards.skipped)} skipped`] : []),
        ...(shards.failed > 0 ? [`${exactCount(shards.failed)} failed`] : []),
      ];

const factsOf = (search: InspectedSearch): string =>
  [
    search.tookMs === undefined ? 'not answered' : `${exactCount(search.tookMs)} ms`,
    ...shardsOf(search),
    ...(search.timedOut === true ? ['ran out of time'] : []),
    `answer of ${counted(search.answerLength, 'character')}`,
    `request ${search.sentWith}, ${exactCount(search.roundTripMs)} ms to the answer`,
  ].join(' · ');

/** As the console of Kibana takes it. */
const requestOf = ({ indices, request }: InspectedSearch): string =>
  `POST ${indices.length === 0 ? '' : `/${indices.join(',')}`}/_search\n${JSON.stringify(request, null, 2)}`;

const Search = ({ search, id }: { search: InspectedSearch; id: string }) => {
  // Colouring the text of dozens of searches takes seconds: only what is opened is coloured.
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <EuiAccordion
      id={id}
      paddingSize="s"
      borders="horizontal"
      onToggle={() => setWasOpened(true)}
      buttonContent={
        <EuiText size="s" data-test-subj="explainedSearch">
          <strong>{search.purpose}</strong>
          <div className="shMuted shNumber" style={{ fontSize: 12 }}>
            {factsOf(search)}
          </div>
          <div className="shMuted" style={{ fontSize: 12, overflowWrap: 'anywhere' }}>
            {search.indices.length === 0
              ? 'in a point in time'
              : `in ${namesInShort(search.indices)}`}
          </div>
          {search.error === undefined ? null : (
            <div style={{ overflowWrap: 'anywhere' }}>{search.error}</div>
          )}
        </EuiText>
      }
    >
      {wasOpened ? (
        <EuiCodeBlock
          language="json"
          fontSize="s"
          paddingSize="s"
          isCopyable
          overflowHeight={360}
          aria-label={`The request for ${search.purpose}`}
        >
          {requestOf(search)}
        </EuiCodeBlock>
      ) : null}
    </EuiAccordion>
  );
};
