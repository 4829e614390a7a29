import React, { useEffect, useRef } from 'react';
import type { MountPoint } from '@kbn/core/public';

/** A place in a React tree that a mount point fills. */
export const MountedContent = ({ mount }: { mount: MountPoint }) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => (ref.current ? mount(ref.current) : undefined), [mount]);
  return <div ref={ref} />;
};
