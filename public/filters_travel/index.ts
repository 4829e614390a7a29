export { CopyAsDialog } from './copy_as_dialog';
export { ImportDialog } from './import_dialog';
export { TypedFilter } from './typed_filter';
