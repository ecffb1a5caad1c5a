/** The entry of the coverage panel's webview. */
import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import './coverage.css';
import { theEditor } from './editor.ts';
import { Panel } from './panel.tsx';

// The host leaves the wording of another language than English in the page.
const wording = document.getElementById('l10n')?.textContent;
if (wording) l10n.config({ contents: JSON.parse(wording) });

const root = document.createElement('div');
root.className = 'root';
document.body.append(root);
render(<Panel editor={theEditor()} />, root);
