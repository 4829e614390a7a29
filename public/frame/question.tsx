import React, { useEffect, useRef, type ReactNode } from 'react';
import { EuiButtonIcon, EuiHorizontalRule } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { AddFilterButton } from '../add_filter';
import { ExplainButton } from '../explain';
import { FilterBar } from '../filter_bar';
import { TypedFilter } from '../filters_travel';
import { useDecideTypes, useRefresh, useSummary } from '../hunt';
import { useServices } from '../services';
import { TrailButton, useRecordQuestion } from '../trail';
import { exactCount, Problem } from '../widgets';
import { Answer } from './answer';
import { CopyLink } from './copy_link';
import { CountLine } from './count_line';
import { RecoveryLine } from './recovery_line';
import { Switches } from './switches';
import { TimePicker } from './time_picker';
import { Timeline } from './timeline';
import { useCompleting } from './use_completing';
import { useFold } from './use_fold';
import { useQuestionWords } from './use_question_words';
import { useRecovery } from './use_recovery';

interface QuestionProps {
  drawerButton: ReactNode;
  openHelp: () => void;
}

/** The title of the page says how much is found, for tabs of the browser side by side. */
const useTitle = (total: number | undefined): void => {
  const { core } = useServices();
  useEffect(() => {
    core.chrome.docTitle.change(
      total === undefined ? 'Suricata Hunt' : `${exactCount(total)} events · Suricata Hunt`,
    );
  }, [core, total]);
};

/** Apart from the frame, which is not to be drawn anew with each letter of a note. */
const Recorder = ({ summary }: { summary: Summary | undefined }) => {
  useRecordQuestion(useQuestionWords(50), summary);
  return null;
};

/** What is asked, in the order in which it is read, and its answer below. */
export const Question = ({ drawerButton, openHelp }: QuestionProps) => {
  const refresh = useRefresh();
  const query = useSummary();
  const { data: summary, error, isFetching, isPlaceholderData: isOld } = query;
  useDecideTypes(summary, !isOld);
  useTitle(summary?.total);
  const isCurrent = !isOld && error === null;
  const question = useQuestionWords(3);
  const recovery = useRecovery();
  useCompleting();
  const frame = useRef<HTMLDivElement>(null);
  const { isFolded, onScroll } = useFold(frame);
  return (
    <>
      <Recorder summary={isCurrent ? summary : undefined} />
      <div ref={frame} style={{ flex: 'none' }} data-test-subj="frame">
        <div
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'space-between',
            alignItems: 'center',
            gap: 8,
          }}
        >
          <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
            {drawerButton}
            <AddFilterButton />
            <TypedFilter />
          </div>
          <TimePicker span={isOld ? undefined : summary?.timeline} loading={isFetching} />
        </div>
        {isFolded ? null : (
          <>
            <Switches summary={summary} isOld={isOld} />
            <FilterBar notes={summary?.notes ?? []} />
            <EuiHorizontalRule margin="none" style={{ marginTop: 6 }} />
          </>
        )}
        {recovery === undefined ? null : (
          <RecoveryLine {...recovery} answeredAt={query.dataUpdatedAt} />
        )}
        {error !== null && summary === undefined ? null : (
          <CountLine
            summary={summary}
            question={question}
            isOld={!isCurrent}
            failed={error !== null}
            actions={
              <>
                <ExplainButton />
                <TrailButton />
                <CopyLink />
                <EuiButtonIcon
                  size="xs"
                  color="text"
                  iconType="keyboard"
                  aria-label="Show the keys"
                  aria-keyshortcuts="?"
                  title="Keys (?)"
                  onClick={openHelp}
                  data-test-subj="keysButton"
                />
              </>
            }
          />
        )}
        {error === null || recovery !== undefined ? null : (
          <Problem
            title={
              summary === undefined
                ? 'The hunt could not be answered'
                : 'The counts are not up to date'
            }
            error={error}
            onRetry={refresh}
          />
        )}
        {isFolded || (error !== null && summary === undefined) ? null : (
          <Timeline timeline={summary?.timeline} isOld={isOld} />
        )}
      </div>
      {error !== null && summary === undefined ? null : (
        <Answer summary={summary} onScroll={onScroll} />
      )}
    </>
  );
};
