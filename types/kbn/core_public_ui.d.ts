/* What core draws: notifications, overlays, chrome. */
declare module '@kbn/core/public' {
  import type { ReactElement, ReactNode } from 'react';
  import type {
    EuiBreadcrumb,
    EuiConfirmModalProps,
    EuiFlyoutProps,
    EuiGlobalToastListToast,
  } from '@elastic/eui';
  import type { Observable } from 'rxjs';

  export type ToastInputFields = Pick<
    EuiGlobalToastListToast,
    'color' | 'iconType' | 'toastLifeTimeMs' | 'onClose' | 'className'
  > & {
    title?: string | MountPoint;
    text?: string | MountPoint;
  };
  export type ToastInput = string | ToastInputFields;
  export type Toast = ToastInputFields & { id: string };

  export interface ToastOptions {
    toastLifeTimeMs?: number;
  }

  export interface ErrorToastOptions extends ToastOptions {
    title: string;
    toastMessage?: string;
  }

  export interface ToastsStart {
    get$(): Observable<Toast[]>;
    add(input: ToastInput): Toast;
    remove(toastOrId: Toast | string): void;
    addInfo(input: ToastInput, options?: ToastOptions): Toast;
    addSuccess(input: ToastInput, options?: ToastOptions): Toast;
    addWarning(input: ToastInput, options?: ToastOptions): Toast;
    addDanger(input: ToastInput, options?: ToastOptions): Toast;
    addError(error: Error, options: ErrorToastOptions): Toast;
  }

  export interface NotificationsStart {
    toasts: ToastsStart;
  }

  export interface OverlayRef {
    onClose: Promise<void>;
    close(): Promise<void>;
  }

  export type OverlayFlyoutOpenOptions = Omit<EuiFlyoutProps, 'onClose' | 'children'> & {
    'data-test-subj'?: string;
    onClose?(flyout: OverlayRef): void;
  };

  export interface OverlayModalOpenOptions {
    className?: string;
    maxWidth?: boolean | string | number;
    closeButtonAriaLabel?: string;
    'aria-labelledby'?: string;
    'data-test-subj'?: string;
  }

  export interface OverlayModalConfirmOptions {
    title?: string;
    confirmButtonText?: string;
    cancelButtonText?: string;
    className?: string;
    buttonColor?: EuiConfirmModalProps['buttonColor'];
    defaultFocusedButton?: EuiConfirmModalProps['defaultFocusedButton'];
    maxWidth?: boolean | number | string;
    'data-test-subj'?: string;
  }

  export interface OverlayStart {
    openFlyout(mount: MountPoint, options?: OverlayFlyoutOpenOptions): OverlayRef;
    openModal(mount: MountPoint, options?: OverlayModalOpenOptions): OverlayRef;
    openConfirm(
      message: string | MountPoint,
      options?: OverlayModalConfirmOptions,
    ): Promise<boolean>;
  }
  export type ChromeBreadcrumb = EuiBreadcrumb & { deepLinkId?: string };

  export interface ChromeHelpExtension {
    appName: string;
    links?: Array<
      | { linkType: 'documentation'; href: string }
      | {
          linkType: 'custom';
          content: ReactNode;
          href?: string;
          external?: boolean;
          onClick?: () => void;
        }
    >;
  }

  export interface ChromeRecentlyAccessedHistoryItem {
    link: string;
    label: string;
    id: string;
  }

  export interface ChromeStart {
    docTitle: { change(title: string | string[]): void; reset(): void };
    setBreadcrumbs(breadcrumbs: ChromeBreadcrumb[]): void;
    getBreadcrumbs$(): Observable<ChromeBreadcrumb[]>;
    setHelpExtension(extension?: ChromeHelpExtension): void;
    /** False hides the header, for full screen. */
    setIsVisible(isVisible: boolean): void;
    getIsVisible$(): Observable<boolean>;
    getChromeStyle$(): Observable<'classic' | 'project'>;
    recentlyAccessed: {
      add(link: string, label: string, id: string): void;
      get(): ChromeRecentlyAccessedHistoryItem[];
      get$(): Observable<ChromeRecentlyAccessedHistoryItem[]>;
    };
  }
}
