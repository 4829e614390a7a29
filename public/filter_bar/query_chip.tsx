import React, { useState, type KeyboardEvent } from 'react';
import { EuiButton, EuiIcon, EuiPopover, EuiSpacer, EuiText, EuiTextArea } from '@elastic/eui';
import { cutMiddle, visibleText } from '../../common/eve';
import { fromFirstPage, LONGEST_QUERY, useHunt } from '../hunt';

/** Why free text is not a filter like the others. */
export const WHY_NOT_A_POLICY =
  'Free text is asked of the search alone, in the query syntax of Lucene. It cannot become part of a policy or a filter set: a policy reads each event as it arrives, where nothing can run such a query. Use filters for that.';

/** The free text of the hunt; a click opens it to be edited, Delete removes it. */
export const QueryChip = ({ query }: { query: string }) => {
  const { update } = useHunt();
  const [draft, setDraft] = useState<string>();
  const text = visibleText(query);
  const set = (next: string) =>
    update((now) => {
      const { query: _, ...rest } = fromFirstPage(now);
      return next.trim() === '' ? rest : { ...rest, query: next };
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    set('');
  };
  const isTooLong = (draft?.length ?? 0) > LONGEST_QUERY;
  return (
    <span className="shChip" style={{ borderLeftStyle: 'dashed' }} data-test-subj="queryChip">
      <EuiPopover
        isOpen={draft !== undefined}
        closePopover={() => setDraft(undefined)}
        panelPaddingSize="m"
        anchorPosition="downLeft"
        aria-label="The free text of the hunt"
        style={{ minWidth: 0 }}
        button={
          <button
            type="button"
            className="shButton shChipText"
            title={`${text}\n\n${WHY_NOT_A_POLICY}`}
            aria-label={`Free text: ${text}`}
            aria-expanded={draft !== undefined}
            onClick={() => setDraft(draft === undefined ? query : undefined)}
            onKeyDown={onKeyDown}
            data-test-subj="queryChipText"
          >
            <span className="shMuted">text </span>
            <span className="shMono">{cutMiddle(text, 80)}</span>
          </button>
        }
      >
        {draft === undefined ? null : (
          <form
            style={{ width: 400, maxWidth: '80vw' }}
            onSubmit={(event) => {
              event.preventDefault();
              set(draft);
              setDraft(undefined);
            }}
          >
            <EuiTextArea
              compressed
              fullWidth
              autoFocus
              rows={3}
              aria-label="Free text, in the query syntax of Lucene"
              isInvalid={isTooLong}
              value={draft}
              onChange={({ target }) => setDraft(target.value)}
              data-test-subj="queryChipInput"
            />
            <EuiSpacer size="s" />
            <EuiText size="xs" color="subdued">
              <p>{WHY_NOT_A_POLICY}</p>
            </EuiText>
            <EuiSpacer size="s" />
            <EuiButton
              size="s"
              fill
              type="submit"
              isDisabled={isTooLong}
              data-test-subj="queryChipApply"
            >
              {draft.trim() === '' ? 'Remove the text' : 'Search for it'}
            </EuiButton>
          </form>
        )}
      </EuiPopover>
      <button
        type="button"
        className="shButton"
        style={{ padding: '0 6px' }}
        aria-label="Remove the free text"
        onClick={() => set('')}
        data-test-subj="queryChipRemove"
      >
        <EuiIcon type="cross" size="s" />
      </button>
    </span>
  );
};
