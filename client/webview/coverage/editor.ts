/** The editor around the panel, as the panel sees it. */
import type { HostMessage, PanelMessage } from './messages.ts';
import type { Saved } from './state.ts';

export interface Editor {
  post(message: PanelMessage): void;
  listen(receive: (message: HostMessage) => void): () => void;
  save(saved: Saved): void;
  saved(): Saved | undefined;
}

/** Takes hold of the editor; it gives itself once only. */
export function theEditor(): Editor {
  const api = acquireVsCodeApi<Saved>();
  return {
    post: (message) => api.postMessage(message),
    listen: (receive) => {
      const heard = ({ data }: MessageEvent<HostMessage>) => receive(data);
      window.addEventListener('message', heard);
      return () => window.removeEventListener('message', heard);
    },
    save: (saved) => api.setState(saved),
    saved: () => api.getState(),
  };
}
