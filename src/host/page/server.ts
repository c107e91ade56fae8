import type { CustomResult } from '../engine';
import type {
  ClockAnswer,
  ClockRequest,
  Done,
  Event,
  FormulaCall,
  ImportAnswer,
  Revision,
  RunAnswer,
  RunRequest,
  State,
} from '../protocol';

/** The document as it is opened by whom the address of the page names. */
export const readState = async (): Promise<State> => (await fetch(`/state${location.search}`)).json();

export const run = (request: RunRequest): Promise<Done<RunAnswer>> => post('/run', request);

export const setClock = (request: ClockRequest): Promise<Done<ClockAnswer>> => post('/clock', request);

export const sendRevision = (revision: Revision): Promise<unknown> => post('/revision', revision);

/** Uploads a file to be imported as a tab, byte for byte: the server finds out how it is encoded. */
export async function importFile(file: File, email: string): Promise<Done<ImportAnswer>> {
  const type = 'application/octet-stream';
  const path = `/import?${new URLSearchParams({ name: file.name, as: email })}`;
  return (await fetch(path, { method: 'POST', headers: { 'content-type': type }, body: file })).json();
}

/**
 * What the add-on answers to a formula, waited for: the engine evaluates formulas without a pause. The one realm in
 * which the add-on runs is on the server, so both models show the same. Asked once per function and arguments.
 */
export function formulaCaller(): (name: string, args: FormulaCall['args']) => CustomResult {
  const answers = new Map<string, CustomResult>();
  return (name, args) => {
    const question = JSON.stringify({ name, args } satisfies FormulaCall);
    const answer = answers.get(question) ?? (JSON.parse(postAndWait('/formula', question)) as CustomResult);
    answers.set(question, answer);
    return answer;
  };
}

/** Hears all events from now on. `stopped` is called when the server is gone, `back` when it is there again. */
export function listen(
  receive: (event: Event) => void,
  stopped: () => void,
  back: () => void,
): { opened: Promise<void> } {
  const source = new EventSource('/events');
  source.onmessage = ({ data }) => receive(JSON.parse(data));
  source.onerror = stopped;
  return {
    opened: new Promise((resolve) => {
      source.onopen = () => {
        resolve();
        source.onopen = back;
      };
    }),
  };
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

function postAndWait(path: string, body: string): string {
  const request = new XMLHttpRequest();
  request.open('POST', path, false);
  request.setRequestHeader('content-type', 'application/json');
  request.send(body);
  return request.responseText;
}
