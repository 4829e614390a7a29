export { asciiLabel } from './ascii_label';
export { unicodeLabel } from './unicode_label';
