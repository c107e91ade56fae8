import { type Comment, type FunctionDeclaration, type Pattern, parse } from 'acorn';
import type { CustomFunction } from './engine';

/** A function that Google finds in the add-on: declared at the top level of its file. */
export interface Declaration {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The JSDoc above it, without its stars; `""` where there is none. */
  readonly comment: string;
}

/** Returns the top-level functions of a script, in their order. */
export function declaredFunctions(code: string): Declaration[] {
  const comments: Comment[] = [];
  const { body } = parse(code, { ecmaVersion: 'latest', onComment: comments });
  const functions = body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');
  return functions.map(({ id, params, start }) => ({
    name: id.name,
    parameters: params.map(parameterName),
    comment: commentBefore(code, comments, start),
  }));
}

/** Google lets nobody call a function whose name ends in an underscore. */
export function isPublic({ name }: Declaration): boolean {
  return !name.endsWith('_');
}

/**
 * Returns a function as autocompletion shows it: its description and its parameters in the order of the code, named and
 * described by `@param`. Only `@customfunction` ones are offered.
 */
export function asCustomFunction({ name, parameters, comment }: Declaration): CustomFunction {
  const described = new Map([...comment.matchAll(PARAMETER)].map(([, key, text]) => [key, oneLine(text)]));
  return {
    name: name.toUpperCase(),
    description: oneLine(comment.split(/^\s*@/m)[0]),
    parameters: parameters.map((parameter) => ({ name: parameter, description: described.get(parameter) ?? '' })),
    offered: /^\s*@customfunction\b/m.test(comment),
  };
}

/** `@param {number} total The amount.`, also over several lines. */
const PARAMETER = /^\s*@param\s+(?:\{[^}]*\}\s*)?\[?([\w$]+)[^\s\]]*\]?\s*([^@]*)/gm;

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

function parameterName(pattern: Pattern): string {
  if (pattern.type === 'Identifier') return pattern.name;
  if (pattern.type === 'AssignmentPattern') return parameterName(pattern.left);
  return pattern.type === 'RestElement' ? parameterName(pattern.argument) : 'value';
}

function commentBefore(code: string, comments: readonly Comment[], start: number): string {
  const comment = comments.findLast((each) => each.end <= start);
  if (comment?.type !== 'Block' || code.slice(comment.end, start).trim() !== '') return '';
  return comment.value.replace(/^\s*\* ?/gm, '').trim();
}
