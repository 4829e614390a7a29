import React, { useState } from 'react';
import {
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiHeaderSectionItem,
  EuiHeaderSectionItemButton,
  EuiIcon,
  EuiPopover,
} from '@elastic/eui';
import type { ChromeHelpExtension } from '@kbn/core/public';

type HelpLink = NonNullable<ChromeHelpExtension['links']>[number];

const Item = ({ link, onClose }: { link: HelpLink; onClose: () => void }) => {
  if (link.linkType === 'documentation') {
    return (
      <EuiContextMenuItem href={link.href} target="_blank" rel="noreferrer" icon="documentation">
        Documentation
      </EuiContextMenuItem>
    );
  }
  const { content, href, external, onClick } = link;
  const select = () => {
    onClose();
    onClick?.();
  };
  return (
    <EuiContextMenuItem href={href} target={external ? '_blank' : undefined} onClick={select}>
      {content}
    </EuiContextMenuItem>
  );
};

/** The help that the running app offers. */
export const HelpMenu = ({ help }: { help: ChromeHelpExtension }) => {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <EuiHeaderSectionItem>
      <EuiPopover
        isOpen={isOpen}
        closePopover={close}
        panelPaddingSize="none"
        anchorPosition="downRight"
        hasArrow={false}
        buffer={4}
        aria-label={`Help for ${help.appName}`}
        button={
          <EuiHeaderSectionItemButton
            aria-label="Help"
            aria-expanded={isOpen}
            data-test-subj="helpMenuButton"
            onClick={() => setIsOpen(!isOpen)}
          >
            <EuiIcon type="question" size="m" aria-hidden />
          </EuiHeaderSectionItemButton>
        }
      >
        <EuiContextMenuPanel
          title={help.appName}
          items={(help.links ?? []).map((link, index) => (
            <Item key={index} link={link} onClose={close} />
          ))}
        />
      </EuiPopover>
    </EuiHeaderSectionItem>
  );
};
