/** The entry of the coverage panel's webview. */
import { render } from 'preact';
import './coverage.css';
import { theEditor } from './editor.ts';
import { Panel } from './panel.tsx';

const root = document.createElement('div');
root.className = 'root';
document.body.append(root);
render(<Panel editor={theEditor()} />, root);
