import React, { useEffect, useState } from 'react';
import { FormattedRelativeTime } from 'react-intl';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A relative time from now ("5 minutes ago"), renewed as time goes by. */
export const FormattedRelative = ({
  value,
  updateIntervalInSeconds = 10,
}: {
  value: Date | number | string;
  updateIntervalInSeconds?: number;
}) => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), updateIntervalInSeconds * 1_000);
    return () => clearInterval(timer);
  }, [updateIntervalInSeconds]);
  const seconds = (new Date(value).getTime() - now) / 1_000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return <FormattedRelativeTime value={Math.trunc(seconds / length)} unit={unit} />;
};
