import React, { useState } from 'react';
import {
  EuiAvatar,
  EuiButtonGroup,
  EuiContextMenuItem,
  EuiFlexGroup,
  EuiFlexItem,
  EuiHeaderSectionItem,
  EuiHeaderSectionItemButton,
  EuiHorizontalRule,
  EuiPopover,
  EuiText,
} from '@elastic/eui';

export type ColorModeChoice = 'enabled' | 'disabled' | 'system';

export interface UserMenuProps {
  userName: string;
  colorMode: ColorModeChoice;
  /** Absent when the operator fixed the setting. */
  onColorMode?: (choice: ColorModeChoice) => void;
  onLogOut(): void;
}

const CHOICES: { id: ColorModeChoice; label: string }[] = [
  { id: 'disabled', label: 'Light' },
  { id: 'enabled', label: 'Dark' },
  { id: 'system', label: 'System' },
];

/** Who is logged in, the colour mode, and the way out. */
export const UserMenu = ({ userName, colorMode, onColorMode, onLogOut }: UserMenuProps) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <EuiHeaderSectionItem>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setIsOpen(false)}
        panelPaddingSize="s"
        hasArrow={false}
        buffer={4}
        anchorPosition="downRight"
        aria-label="User menu"
        button={
          <EuiHeaderSectionItemButton
            aria-label="User menu"
            aria-expanded={isOpen}
            data-test-subj="userMenuButton"
            onClick={() => setIsOpen(!isOpen)}
          >
            <EuiAvatar name={userName} size="s" color="subdued" type="user" aria-hidden />
          </EuiHeaderSectionItemButton>
        }
      >
        <EuiFlexGroup direction="column" gutterSize="s" style={{ inlineSize: 240 }}>
          <EuiFlexItem>
            <EuiText size="s" data-test-subj="userMenuName">
              Logged in as <strong>{userName}</strong>
            </EuiText>
          </EuiFlexItem>
          <EuiFlexItem>
            <EuiButtonGroup
              legend="Colour mode"
              isFullWidth
              buttonSize="compressed"
              options={CHOICES}
              idSelected={colorMode}
              isDisabled={!onColorMode}
              data-test-subj="colorMode"
              onChange={(id) => {
                const choice = CHOICES.find((option) => option.id === id);
                if (choice && choice.id !== colorMode) onColorMode?.(choice.id);
              }}
            />
          </EuiFlexItem>
        </EuiFlexGroup>
        <EuiHorizontalRule margin="s" />
        <EuiContextMenuItem icon="exit" data-test-subj="logOut" onClick={onLogOut}>
          Log out
        </EuiContextMenuItem>
      </EuiPopover>
    </EuiHeaderSectionItem>
  );
};
