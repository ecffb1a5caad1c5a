/** What the server advertises beside its answers to requests. */
import type { FileOperationRegistrationOptions, ServerCapabilities } from 'vscode-languageserver';

/** Files of the language, and any folder in which some may lie. */
export const fileFilters: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.norm', matches: 'file' } },
    { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** Of what in the workspace the server wants to be told. */
export const notified: ServerCapabilities['workspace'] = {
  workspaceFolders: { supported: true, changeNotifications: true },
  fileOperations: { didCreate: fileFilters, didRename: fileFilters, didDelete: fileFilters },
};

/** Several capabilities as one; those for the workspace are joined part by part. */
export function capabilities(...parts: readonly ServerCapabilities[]): ServerCapabilities {
  return parts.reduce((joined, part) => join(joined, part), {});
}

function join<T extends object>(a: T, b: T): T {
  const entries = Object.entries(b).map(([key, value]) => {
    const before = (a as Record<string, unknown>)[key];
    return [key, isPlain(before) && isPlain(value) ? join(before, value) : value];
  });
  return { ...a, ...Object.fromEntries(entries) };
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
