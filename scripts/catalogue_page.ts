import { writeFileSync } from 'node:fs';
import { cataloguePage, PAGE_FILE } from './catalogue_page/index';

// Writes docs/guided_filters.md, the reference page of the guided filters.
writeFileSync(PAGE_FILE, cataloguePage());
