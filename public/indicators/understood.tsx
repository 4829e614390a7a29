import React from 'react';
import { EuiAccordion, EuiCallOut, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import {
  countKinds,
  kindsInWords,
  MOST_INDICATORS,
  type NotUnderstood,
  type ParsedList,
} from '../../common/indicators';
import { counted, exactCount } from '../widgets';

const SHOWN = 30;

const Lines = ({ lines, count }: { lines: readonly NotUnderstood[]; count: number }) => (
  <>
    <ul
      className="shSmall"
      style={{ overflowWrap: 'anywhere' }}
      aria-label="Not understood"
      data-test-subj="indicatorsNotUnderstood"
    >
      {lines.slice(0, SHOWN).map(({ line, text, reason }, index) => (
        <li key={index} style={{ padding: '1px 0' }}>
          <span className="shMuted">Line {exactCount(line)}: </span>
          <span className="shMono">{visibleText(text)}</span> {reason}.
        </li>
      ))}
    </ul>
    {count > SHOWN ? (
      <p className="shMuted shSmall">And {exactCount(count - SHOWN)} more.</p>
    ) : null}
  </>
);

/** What a text was read as: by kind, with what was left out and why. */
export const UnderstoodSummary = ({ parsed }: { parsed: ParsedList }) => {
  const id = useGeneratedHtmlId();
  const { indicators, duplicates, tooMany, remarks, notUnderstood, notUnderstoodCount } = parsed;
  return (
    <div data-test-subj="indicatorsSummary">
      <EuiText size="s">
        <p aria-live="polite">
          <strong>{kindsInWords(countKinds(indicators))}</strong>
          {duplicates > 0 ? `; ${exactCount(duplicates)} again in the text` : ''}
          {notUnderstoodCount > 0 ? `; ${exactCount(notUnderstoodCount)} not understood` : ''}
        </p>
      </EuiText>
      {tooMany > 0 ? (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut
            size="s"
            color="warning"
            title={`A list holds at most ${exactCount(MOST_INDICATORS)} indicators, and this text has ${exactCount(tooMany)} more. Make several lists of it.`}
          />
        </>
      ) : null}
      {remarks.length === 0 ? null : (
        <EuiText size="xs" color="subdued">
          <ul>
            {remarks.map(({ message, count, line }) => (
              <li key={message}>
                {message} ({counted(count, 'indicator')}, first in line {exactCount(line)})
              </li>
            ))}
          </ul>
        </EuiText>
      )}
      {notUnderstoodCount === 0 ? null : (
        <>
          <EuiSpacer size="xs" />
          <EuiAccordion
            id={id}
            paddingSize="none"
            buttonContent={<span className="shSmall">What was not understood, and why</span>}
            initialIsOpen={notUnderstoodCount <= 5}
          >
            <Lines lines={notUnderstood} count={notUnderstoodCount} />
          </EuiAccordion>
        </>
      )}
    </div>
  );
};
