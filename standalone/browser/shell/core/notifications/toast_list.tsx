import React, { useEffect, useState } from 'react';
import { EuiGlobalToastList } from '@elastic/eui';
import type { MountPoint, Toast, ToastsStart } from '@kbn/core/public';
import { MountedContent } from '../rendering';

const content = (value: string | MountPoint | undefined) =>
  typeof value === 'function' ? <MountedContent mount={value} /> : value;

/** The toasts of the page, in its lower right corner. */
export const ToastList = ({ toasts }: { toasts: ToastsStart }) => {
  const [list, setList] = useState<Toast[]>([]);
  useEffect(() => {
    const subscription = toasts.get$().subscribe(setList);
    return () => subscription.unsubscribe();
  }, [toasts]);
  return (
    <EuiGlobalToastList
      aria-label="Notifications"
      data-test-subj="globalToastList"
      toasts={list.map(({ title, text, onClose: _onClose, ...toast }) => ({
        ...toast,
        title: content(title),
        text: <>{content(text)}</>,
      }))}
      dismissToast={({ id }) => toasts.remove(id)}
      toastLifeTimeMs={10_000}
    />
  );
};
