import React, { useState } from 'react';
import {
  copyToClipboard,
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlyoutFooter,
  EuiSpacer,
  EuiSwitch,
  EuiText,
  EuiTextArea,
} from '@elastic/eui';
import { TRAIL_LIMITS, withNote, type TrailContent } from '../../common/trails';
import { useDates, useServices } from '../services';
import { BesideFlyout, downloadText, FlyoutTitle } from '../widgets';
import { fileNameOf, reportOf } from './report';
import { SaveLine } from './save_line';
import { StepList } from './step_list';
import { TrailList } from './trail_list';
import { newTrail } from './trail_state';
import { useTrail } from './trail_provider';

/** The steps of the hunt, to go back to, name, share and hand on. */
export const TrailFlyout = ({ close }: { close: () => void }) => {
  const { state, leaveFor } = useTrail();
  const [isListOpen, setListOpen] = useState(false);
  return (
    <BesideFlyout
      close={close}
      size={480}
      header={
        <EuiFlexGroup justifyContent="spaceBetween" alignItems="center" responsive={false}>
          <FlyoutTitle>{isListOpen ? 'Trails' : 'Trail of this hunt'}</FlyoutTitle>
          <span style={{ paddingRight: 32 }}>
            <EuiButtonEmpty
              size="xs"
              iconType={isListOpen ? 'arrowLeft' : 'folderOpen'}
              onClick={() => setListOpen(!isListOpen)}
              data-test-subj="trailOthers"
            >
              {isListOpen ? 'Back to this hunt' : 'All trails'}
            </EuiButtonEmpty>
            {isListOpen ? null : (
              <EuiButtonEmpty
                size="xs"
                iconType="plus"
                onClick={() => leaveFor(newTrail())}
                data-test-subj="trailNew"
              >
                New
              </EuiButtonEmpty>
            )}
          </span>
        </EuiFlexGroup>
      }
      footer={isListOpen || state === undefined ? null : <Export content={state.content} />}
      data-test-subj="trailFlyout"
    >
      {isListOpen ? (
        <TrailList opened={() => setListOpen(false)} />
      ) : state === undefined ? null : (
        <Details content={state.content} />
      )}
    </BesideFlyout>
  );
};

const Details = ({ content }: { content: TrailContent }) => {
  const { change, cannotSave } = useTrail();
  const setName = (name: string) => change((now) => (name === now.name ? now : { ...now, name }));
  return (
    <>
      <EuiFieldText
        compressed
        fullWidth
        placeholder="Name this trail"
        aria-label="Name of the trail"
        maxLength={TRAIL_LIMITS.name}
        value={content.name}
        onChange={({ target }) => setName(target.value)}
        onBlur={() => setName(content.name.trim())}
        data-test-subj="trailName"
      />
      <EuiSpacer size="s" />
      {cannotSave === undefined ? (
        <>
          <EuiSwitch
            compressed
            label="Shared with everybody who may hunt here"
            checked={content.shared}
            onChange={({ target }) => change((now) => ({ ...now, shared: target.checked }))}
            data-test-subj="trailShared"
          />
          <EuiSpacer size="s" />
        </>
      ) : null}
      <SaveLine />
      <EuiSpacer size="s" />
      {content.steps.length === 0 ? (
        <EuiText size="s" color="subdued">
          <p>
            No steps yet. Each question that is answered, each host that is opened and each event
            that is marked becomes one.
          </p>
        </EuiText>
      ) : (
        <StepList content={content} />
      )}
      <EuiSpacer size="s" />
      <Note />
    </>
  );
};

const Note = () => {
  const { state, change, setDraft } = useTrail();
  const text = state?.draft ?? '';
  const add = () => {
    change((now) => withNote(now, new Date().toISOString(), text));
    setDraft('');
  };
  return (
    <>
      <EuiTextArea
        compressed
        fullWidth
        rows={2}
        placeholder="Add a note"
        aria-label="Note"
        maxLength={TRAIL_LIMITS.note}
        value={text}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
        }}
        data-test-subj="trailNote"
      />
      <EuiSpacer size="xs" />
      <EuiButtonEmpty
        size="xs"
        isDisabled={text.trim() === ''}
        onClick={add}
        data-test-subj="trailNoteAdd"
      >
        Add note
      </EuiButtonEmpty>
    </>
  );
};

const Export = ({ content }: { content: TrailContent }) => {
  const { username } = useTrail();
  const dates = useDates();
  const { core } = useServices();
  const isEmpty = content.steps.length === 0;
  return (
    <EuiFlyoutFooter>
      <EuiFlexGroup justifyContent="flexEnd" alignItems="center" gutterSize="s" responsive={false}>
        <EuiButtonEmpty
          size="s"
          isDisabled={isEmpty}
          onClick={() =>
            downloadText(fileNameOf(content), reportOf(content, username, dates), 'text/markdown')
          }
          data-test-subj="trailDownload"
        >
          Download Markdown
        </EuiButtonEmpty>
        <EuiButton
          size="s"
          isDisabled={isEmpty}
          onClick={() => {
            copyToClipboard(reportOf(content, username, dates));
            core.notifications.toasts.addSuccess({ title: 'Report copied as Markdown' });
          }}
          data-test-subj="trailCopy"
        >
          Copy for a ticket
        </EuiButton>
      </EuiFlexGroup>
    </EuiFlyoutFooter>
  );
};
