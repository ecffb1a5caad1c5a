// vscode-json-languageservice as a server over stdio, done as its own documentation shows: parse and validate after an edit.

import { getLanguageService } from 'vscode-json-languageservice';
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { schema } from './text.mjs';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const service = getLanguageService({});
service.configure({ validate: true, schemas: [{ uri: 'draft.schema.json', fileMatch: ['*.json'], schema }] });

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(async ({ document }) => {
  const diagnostics = await service.doValidation(document, service.parseJSONDocument(document));
  connection.sendDiagnostics({ uri: document.uri, diagnostics });
});
documents.listen(connection);
connection.listen();
