import React, { useState } from 'react';
import { EuiButtonIcon, EuiPopover, EuiPopoverTitle, EuiText } from '@elastic/eui';
import type { HostFact } from '../../common/api';
import { counted, DASH } from '../widgets';
import { useGuidedLookup } from '../hunt';
import type { ShowEvidence } from './use_host_actions';

interface RolesCellProps {
  ip: string;
  /** Undefined while they are looked for. */
  roles: HostFact['roles'] | undefined;
  showEvidence: ShowEvidence;
}

/** What a host shows itself to be, and the evidence for it. */
export const RolesCell = ({ ip, roles, showEvidence }: RolesCellProps) => {
  const [isOpen, setOpen] = useState(false);
  if (roles === undefined) return <span className="shSkeleton" style={{ width: '60%' }} />;
  if (roles.length === 0) return <span className="shMuted">{DASH}</span>;
  const names = [...new Set(roles.map(({ role }) => role))];
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
      <span className="shLine" title={names.join('\n')}>
        {names.join(', ')}
      </span>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setOpen(false)}
        panelPaddingSize="s"
        aria-label={`Evidence for the roles of ${ip}`}
        button={
          <EuiButtonIcon
            size="xs"
            color="text"
            iconType="info"
            aria-label={`Why ${ip} is ${names.join(', ')}`}
            aria-expanded={isOpen}
            onClick={() => setOpen((now) => !now)}
            data-test-subj="roleEvidence"
          />
        }
      >
        <EuiPopoverTitle paddingSize="s">What shows it, in this time range</EuiPopoverTitle>
        <RoleEvidence ip={ip} roles={roles} showEvidence={showEvidence} />
      </EuiPopover>
    </span>
  );
};

/** The guided filters that show the roles, with how many events each found. */
export const RoleEvidence = ({
  ip,
  roles,
  showEvidence,
}: RolesCellProps & { roles: HostFact['roles'] }) => {
  const guided = useGuidedLookup();
  return (
    <EuiText size="xs" style={{ maxWidth: 420 }}>
      <ul style={{ listStyle: 'none', margin: 0 }}>
        {roles.map((shown) => (
          <li key={shown.guided} style={{ marginBlockEnd: 6 }}>
            <strong>{shown.role}</strong>
            <br />
            {guided(shown.guided)?.name ?? shown.guided}:{' '}
            <button
              type="button"
              className="shButton shValue"
              style={{ textDecoration: 'underline' }}
              onClick={() => showEvidence(ip, shown.guided)}
              data-test-subj="showRoleEvidence"
            >
              {counted(shown.events, 'event')}
            </button>{' '}
            that it served
          </li>
        ))}
      </ul>
    </EuiText>
  );
};
