/** What the command line, the editor and the pages explain. */
export { type Address, anchorOf, type Kind, kinds, pathOf, relativePath, slug } from './address';
export { type Block, type Inline, type Page, plainText, type Row, type Text } from './document';
export { type Entry, entriesOf, type Found, lookUp } from './entries';
export { incidentTable } from './incidentTable';
export { indexPage, kindPage } from './kinds/contents';
export { htmlOf } from './render/html';
export { type HrefOf, markdownOf } from './render/markdown';
export { createShelf, type Shelf, type Shelving, type Volume } from './shelf';
export { siteOf } from './site';
