import React, { useEffect, useState } from 'react';
import { EuiConfirmModal, EuiFlyout, EuiModal, useGeneratedHtmlId } from '@elastic/eui';
import type { Observable } from 'rxjs';
import { MountedContent } from '../rendering';
import type { Overlay } from './overlays_service';

type Of<K extends Overlay['kind']> = Extract<Overlay, { kind: K }>;

const Flyout = ({ overlay: { ref, mount, options } }: { overlay: Of<'flyout'> }) => {
  const { onClose, ...props } = options;
  return (
    <EuiFlyout {...props} onClose={() => (onClose ? onClose(ref) : void ref.close())}>
      <MountedContent mount={mount} />
    </EuiFlyout>
  );
};

const Modal = ({ overlay: { ref, mount, options } }: { overlay: Of<'modal'> }) => (
  <EuiModal {...options} onClose={() => void ref.close()}>
    <MountedContent mount={mount} />
  </EuiModal>
);

const Confirm = ({ overlay: { message, options, answer } }: { overlay: Of<'confirm'> }) => {
  const titleId = useGeneratedHtmlId();
  const { title = 'Are you sure?', confirmButtonText = 'Confirm', ...rest } = options;
  const { cancelButtonText = 'Cancel', ...props } = rest;
  return (
    <EuiConfirmModal
      {...props}
      aria-labelledby={titleId}
      title={title}
      titleProps={{ id: titleId }}
      confirmButtonText={confirmButtonText}
      cancelButtonText={cancelButtonText}
      onConfirm={() => answer(true)}
      onCancel={() => answer(false)}
    >
      {typeof message === 'function' ? <MountedContent mount={message} /> : <p>{message}</p>}
    </EuiConfirmModal>
  );
};

/** Draws what is open. */
export const OverlayList = ({ overlays$ }: { overlays$: Observable<Overlay[]> }) => {
  const [list, setList] = useState<Overlay[]>([]);
  useEffect(() => {
    const subscription = overlays$.subscribe(setList);
    return () => subscription.unsubscribe();
  }, [overlays$]);
  return (
    <>
      {list.map((overlay) =>
        overlay.kind === 'flyout' ? (
          <Flyout key={overlay.id} overlay={overlay} />
        ) : overlay.kind === 'modal' ? (
          <Modal key={overlay.id} overlay={overlay} />
        ) : (
          <Confirm key={overlay.id} overlay={overlay} />
        ),
      )}
    </>
  );
};
