import type {
  MountPoint,
  OverlayFlyoutOpenOptions,
  OverlayModalConfirmOptions,
  OverlayModalOpenOptions,
  OverlayRef,
  OverlayStart,
} from '@kbn/core/public';
import { BehaviorSubject, type Observable } from 'rxjs';

interface Opened {
  id: number;
  ref: OverlayRef;
}

export type Overlay = Opened &
  (
    | { kind: 'flyout'; mount: MountPoint; options: OverlayFlyoutOpenOptions }
    | { kind: 'modal'; mount: MountPoint; options: OverlayModalOpenOptions }
    | {
        kind: 'confirm';
        message: string | MountPoint;
        options: OverlayModalConfirmOptions;
        answer(confirmed: boolean): void;
      }
  );

/** Core's `overlays`, and what is open now, each flyout and modal replacing the one before. */
export const createOverlays = (): OverlayStart & { overlays$: Observable<Overlay[]> } => {
  const overlays$ = new BehaviorSubject<Overlay[]>([]);

  let count = 0;

  const open = (make: (opened: Opened) => Overlay): OverlayRef => {
    let closed = () => {};
    const onClose = new Promise<void>((resolve) => (closed = resolve));
    const ref: OverlayRef = {
      onClose,
      close: () => {
        overlays$.next(overlays$.value.filter((overlay) => overlay.ref !== ref));
        closed();
        return onClose;
      },
    };
    const overlay = make({ id: count++, ref });
    const isFlyout = overlay.kind === 'flyout';
    const replaced = overlays$.value.filter(({ kind }) => (kind === 'flyout') === isFlyout);
    for (const { ref: old } of replaced) void old.close();
    overlays$.next([...overlays$.value, overlay]);
    return ref;
  };

  return {
    overlays$: overlays$.asObservable(),
    openFlyout: (mount, options = {}) =>
      open((own) => ({ ...own, kind: 'flyout', mount, options })),
    openModal: (mount, options = {}) => open((own) => ({ ...own, kind: 'modal', mount, options })),
    openConfirm: (message, options = {}) =>
      new Promise<boolean>((resolve) => {
        const answer = (confirmed: boolean) => {
          resolve(confirmed);
          void ref.close();
        };
        const ref = open((own) => ({ ...own, kind: 'confirm', message, options, answer }));
        void ref.onClose.then(() => resolve(false));
      }),
  };
};
