import React from 'react';
import type { Hosts } from '../../common/api';
import { useHosts } from '../hunt';
import { Problem } from '../widgets';
import { HostsTable } from './hosts_table';

const isEmpty = ({ all }: Hosts): boolean => all === 0;

/** The hosts behind the matching events. `empty` is shown where there are none. */
export const HostsTab = ({ empty }: { empty: React.ReactNode }) => {
  const { data, error, isPlaceholderData, refetch } = useHosts();
  const retry = () => void refetch();
  if (error !== null && data === undefined) {
    return <Problem title="The hosts could not be loaded" error={error} onRetry={retry} />;
  }
  if (data !== undefined && isEmpty(data) && !isPlaceholderData) return empty;
  // Nothing found by the question before says nothing about this one.
  const shown = data === undefined || isEmpty(data) ? undefined : data;
  return <HostsTable hosts={shown} isOld={isPlaceholderData} error={error} retry={retry} />;
};
