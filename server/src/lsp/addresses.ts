/** Addresses in one form, whoever wrote them: an editor may encode a bracket or a drive letter otherwise than the next one. */
import { URI } from 'vscode-uri';

const known = new Map<string, string>();
const mostKnown = 10_000;

/** The one form of an address, in which everything here is kept. */
export function canonical(uri: string): string {
  const found = known.get(uri);
  if (found !== undefined) return found;
  const form = formOf(uri);
  if (known.size >= mostKnown) known.clear();
  known.set(uri, form);
  return form;
}

function formOf(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** The path of a file on this machine; undefined for what lies elsewhere. */
export function pathOf(uri: string): string | undefined {
  const parsed = uri.startsWith('file:') ? URI.parse(uri) : undefined;
  return parsed?.fsPath;
}

export function addressOf(path: string): string {
  return URI.file(path).toString();
}

/** The same parameters of a request with their addresses in the one form. */
export function withCanonical<P>(params: P): P {
  if (Array.isArray(params)) return params.map(withCanonical) as P;
  if (typeof params !== 'object' || params === null) return params;
  const entries = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' && /uri$/i.test(key)
      ? canonical(value)
      : key === 'context'
        ? value
        : withCanonical(value),
  ]);
  return Object.fromEntries(entries) as P;
}
