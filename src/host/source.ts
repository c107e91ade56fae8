import { Script } from 'node:vm';
import { asCustomFunction, declaredFunctions, isPublic } from './declarations';
import type { CustomFunction } from './engine';

/** A script that has been read: what it declares, ready to run. */
export interface Source {
  readonly script: Script;
  /** The names of what a page or a menu may call. */
  readonly callable: readonly string[];
  readonly functions: readonly CustomFunction[];
}

/** The name under which the add-on's code runs. */
const CODE_FILE = 'Code.gs';

/** Hosts of the same code share its source: to read it takes as long as to open a workbook of ten tabs. */
export function sourceOf(code: string): Source {
  if (last?.code !== code) last = { code, source: read(code) };
  return last.source;
}

let last: { readonly code: string; readonly source: Source } | undefined;

function read(code: string): Source {
  const declared = declaredFunctions(code).filter(isPublic);
  return {
    script: new Script(code, { filename: CODE_FILE }),
    callable: declared.map(({ name }) => name),
    functions: declared.map(asCustomFunction),
  };
}
