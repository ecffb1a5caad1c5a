// A Langium server over stdio for the benchmark's draft, with nothing but Langium's own services.
import { readFileSync } from 'node:fs';
import { createServicesForGrammar } from 'langium/grammar';
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const { shared } = await createServicesForGrammar({
  grammar: readFileSync(new URL('norms.langium', import.meta.url), 'utf8'),
  languageMetaData: { caseInsensitive: false, fileExtensions: ['.norms'], languageId: 'norms', mode: 'production' },
  sharedModule: {
    lsp: { Connection: () => connection },
    workspace: { FileSystemProvider: NodeFileSystem.fileSystemProvider },
  },
});
startLanguageServer(shared);
