import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Location, Position } from '../../../server/src/core/protocol';

/** What a code lens leads to: places, shown beside the declaration above which it stands. */
export const showReferences =
  ({ protocol2CodeConverter: converter }: LanguageClient) =>
  (uri: string, position: Position, places: Location[]) =>
    vscode.commands.executeCommand(
      'editor.action.showReferences',
      converter.asUri(uri),
      converter.asPosition(position),
      places.map(converter.asLocation),
    );
