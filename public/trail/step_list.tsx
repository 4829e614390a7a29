import React from 'react';
import { EuiButtonIcon, EuiIcon, EuiText, useEuiTheme } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import {
  countsWords,
  questionPlace,
  withoutStep,
  type TrailContent,
  type TrailStep,
} from '../../common/trails';
import { openEvent, questionText, useHunt } from '../hunt';
import { useDates } from '../services';
import { useTrail } from './trail_provider';

const ICONS: Readonly<Record<TrailStep['kind'], string>> = {
  question: 'search',
  host: 'storage',
  event: 'flag',
  note: 'documentEdit',
};

const wordsOf = (step: TrailStep): string => {
  switch (step.kind) {
    case 'question':
      return step.words;
    case 'host':
      return `Looked at host ${step.ip}`;
    case 'event':
      return step.sentence;
    case 'note':
      return step.text;
  }
};

/** Goes to where a step was taken. A note was taken nowhere. */
const useReplay = () => {
  const { askAgain, update } = useHunt();
  return (step: TrailStep): (() => void) | undefined => {
    switch (step.kind) {
      case 'question':
      case 'host':
        return () => askAgain(step.search);
      case 'event':
        return () => update((now) => openEvent(now, step));
      case 'note':
        return undefined;
    }
  };
};

/** The steps in their order; a click on one goes there. */
export const StepList = ({ content }: { content: TrailContent }) => {
  const { state } = useHunt();
  const replay = useReplay();
  const current = questionPlace(content, questionText(state));
  return (
    <ol data-test-subj="trailSteps">
      {content.steps.map((step, at) => (
        <Step key={at} step={step} place={at} isCurrent={at === current} go={replay(step)} />
      ))}
    </ol>
  );
};

interface StepProps {
  step: TrailStep;
  place: number;
  isCurrent: boolean;
  go: (() => void) | undefined;
}

const Step = ({ step, place, isCurrent, go }: StepProps) => {
  const { change } = useTrail();
  const dates = useDates();
  const { colors } = useEuiTheme().euiTheme;
  const words = visibleText(wordsOf(step));
  const text = (
    <span
      style={{
        overflowWrap: 'anywhere',
        whiteSpace: step.kind === 'note' ? 'pre-wrap' : undefined,
      }}
    >
      {step.kind === 'note' ? step.text.split('\n').map(visibleText).join('\n') : words}
    </span>
  );
  return (
    <li
      className="shRow"
      style={{
        display: 'flex',
        gap: 8,
        padding: '6px 4px 6px 8px',
        alignItems: 'flex-start',
        boxShadow: isCurrent ? `inset 3px 0 0 ${colors.primary}` : undefined,
      }}
      aria-current={isCurrent ? 'step' : undefined}
      data-test-subj="trailStep"
    >
      <EuiIcon
        type={ICONS[step.kind]}
        size="s"
        color={isCurrent ? 'primary' : 'subdued'}
        style={{ marginTop: 4 }}
        aria-label={step.kind}
      />
      <div style={{ flex: 1, minWidth: 0 }}>
        <EuiText size="s">
          {go === undefined ? (
            text
          ) : (
            <button type="button" className="shButton" onClick={go} data-test-subj="trailGo">
              {text}
            </button>
          )}
        </EuiText>
        <EuiText size="xs" color="subdued">
          <span className="shNumber" title={dates.inFull(step.at)}>
            {dates.format(step.at)}
          </span>
          {step.kind === 'question' ? ` · ${countsWords(step.counts)}` : ''}
          {step.kind === 'event' ? ` · ${visibleText(step.ends)}` : ''}
        </EuiText>
      </div>
      <EuiButtonIcon
        size="xs"
        color="text"
        iconType="cross"
        className="shRowActions"
        aria-label={`Remove this step: ${words}`}
        onClick={() => change((now) => withoutStep(now, place))}
        data-test-subj="trailStepRemove"
      />
    </li>
  );
};
