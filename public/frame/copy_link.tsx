import React, { useState } from 'react';
import { copyToClipboard, EuiButtonEmpty, EuiContextMenu, EuiPopover } from '@elastic/eui';
import dateMath from '@kbn/datemath';
import { toApiError } from '../api';
import { linkTo, LONGEST_ADDRESS, useHunt, writeLink, type HuntState } from '../hunt';
import { useServices } from '../services';

const addressOf = (search: string): string =>
  `${window.location.origin}${window.location.pathname}${search}`;

/** The hunt with the ends of its time range as they are now, so that it stays the same tomorrow. */
const withFixedTimes = (state: HuntState): HuntState => {
  if (state.time === 'all') return state;
  const from = dateMath.parse(state.time.from);
  const to = dateMath.parse(state.time.to, { roundUp: true });
  return from === undefined || to === undefined
    ? state
    : { ...state, time: { from: from.toISOString(), to: to.toISOString() } };
};

/** Copies a link to the hunt; one that would be too long for mail and chat is kept under a short one. */
export const CopyLink = () => {
  const { state, keepLink } = useHunt();
  const { core } = useServices();
  const [open, setOpen] = useState(false);
  const copy = async (what: HuntState): Promise<void> => {
    setOpen(false);
    const search = writeLink(what);
    const { toasts } = core.notifications;
    if (search.length <= LONGEST_ADDRESS) {
      copyToClipboard(addressOf(search));
      toasts.addSuccess({ title: 'Link copied' });
      return;
    }
    try {
      copyToClipboard(addressOf(linkTo(await keepLink(search))));
      toasts.addSuccess({
        title: 'Short link copied',
        text: 'It works for everybody who may use Suricata Hunt here.',
      });
    } catch (error) {
      copyToClipboard(addressOf(search));
      toasts.addWarning({
        title: 'Long link copied',
        text: `No short link could be kept: ${toApiError(error).message} The link has ${search.length} characters, which some programs cut.`,
      });
    }
  };
  const isRelative = state.time !== 'all' && `${state.time.from} ${state.time.to}`.includes('now');
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label="Which link to copy"
      button={
        <EuiButtonEmpty
          size="xs"
          color="text"
          iconType="link"
          aria-expanded={isRelative ? open : undefined}
          aria-haspopup={isRelative ? 'menu' : undefined}
          onClick={() => (isRelative ? setOpen(!open) : void copy(state))}
          data-test-subj="copyLink"
        >
          Copy link
        </EuiButtonEmpty>
      }
    >
      <EuiContextMenu
        size="s"
        initialPanelId="links"
        panels={[
          {
            id: 'links',
            width: 300,
            items: [
              {
                name: 'With times that move on, as here',
                icon: 'clock',
                onClick: () => void copy(state),
                'data-test-subj': 'copyLinkMoving',
              },
              {
                name: 'With the times of this moment',
                icon: 'calendar',
                onClick: () => void copy(withFixedTimes(state)),
                'data-test-subj': 'copyLinkFixed',
              },
            ],
          },
        ]}
      />
    </EuiPopover>
  );
};
