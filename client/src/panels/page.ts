import * as vscode from 'vscode';

/** The page of a webview: its bundle and style sheet from dist/, and nothing else may load or run. */
export function page(webview: vscode.Webview, dist: vscode.Uri, bundle: string, title: string): string {
  const nonce = randomText();
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name));
  // `<` would end the element that holds it.
  const wording = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${file(`${bundle}.css`)}">
  <title>${title}</title>
</head>
<body>
  <script type="application/json" id="l10n">${wording}</script>
  <script nonce="${nonce}" src="${file(`${bundle}.js`)}"></script>
</body>
</html>`;
}

function randomText(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
