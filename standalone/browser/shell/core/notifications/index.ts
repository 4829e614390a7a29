export { ToastList } from './toast_list';
export { createToasts } from './toasts_service';
