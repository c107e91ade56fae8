/**
 * What a service of Google is to the host: a class whose members are listed with what they cost and what they take. The
 * list is both the type of the class (`implements Pick<GoogleAppsScript…, keyof typeof MEMBERS>`) and what the membrane
 * enforces, so that the two cannot drift.
 */

/**
 * What a call does: `read` and `write` go to the document or to a store and cost time at Google; `handle` gives an
 * object or what it already knows about itself; `builder` prepares something for a later write.
 */
export type Kind = 'read' | 'write' | 'handle' | 'builder';

export interface Member {
  readonly kind: Kind;
  /** Each overload as the types of its arguments; empty where Google does not check. */
  readonly overloads: readonly (readonly string[])[];
}

export type Members = Readonly<Record<string, Member>>;

/**
 * Signatures are written as the types of the arguments, one text an overload: `read('int int', 'string')`.
 * `string?` also takes null; `any[][]` wants rows; a name such as `Range` wants that class.
 */
export const read = (...signatures: string[]): Member => ({ kind: 'read', overloads: signatures.map(typesOf) });
export const write = (...signatures: string[]): Member => ({ kind: 'write', overloads: signatures.map(typesOf) });
export const handle = (...signatures: string[]): Member => ({ kind: 'handle', overloads: signatures.map(typesOf) });
export const builder = (...signatures: string[]): Member => ({ kind: 'builder', overloads: signatures.map(typesOf) });

const typesOf = (signature: string): readonly string[] => (signature === '' ? [] : signature.split(' '));

export interface ServiceType {
  /** As the namespace of the type definitions has it: `Spreadsheet`. */
  readonly namespace: string;
  /** `Range`: in counts, and what an object says it is. */
  readonly name: string;
  /** In Google's messages: `SpreadsheetApp.Range`. */
  readonly path: string;
  readonly members: Members;
}

/** Everything a script holds that is not plain data is one of these, behind a proxy. */
export abstract class Service {
  abstract readonly type: ServiceType;
}

/**
 * To a script a service is all that Google says it is: the members which the host lacks throw by name. To the compiler
 * this is where the host says so.
 */
export const google = <T>(service: Service): T => service as unknown as T;

/** The way back: what a script passes as a `Range` is the host's own. */
export const own = <T extends Service>(passed: unknown): T => passed as T;

/** A value of an enumeration. It turns into its name in JSON and in texts, and is itself at every look. */
export class EnumValue extends Service {
  readonly type: ServiceType;
  readonly label: string;
  readonly position: number;

  constructor(enumeration: string, label: string, position: number) {
    super();
    this.type = { namespace: 'Enum', name: enumeration, path: enumeration, members: ENUM_VALUE };
    this.label = label;
    this.position = position;
  }

  name = (): string => this.label;
  ordinal = (): number => this.position;
  override toString = (): string => this.label;
  toJSON = (): string => this.label;
}

const ENUM_VALUE = { name: handle(''), ordinal: handle(''), toString: handle(), toJSON: handle() };

/** An enumeration as a script sees it: `Charts.ChartType.COLUMN`. */
export type Enumeration<Label extends string> = { readonly [label in Label]: EnumValue };

export function enumeration<Label extends string>(name: string, labels: readonly Label[]): Enumeration<Label> {
  const values = labels.map((label, position) => [label, new EnumValue(name, label, position)]);
  return Object.fromEntries(values) as Enumeration<Label>;
}

/** What Google throws at a script: an error named `Exception`, with Google's text. */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/**
 * What the host cannot do or refuses to do. Google would not throw here, so a script must not be able to catch it: it
 * fails the whole execution.
 */
export class HostLimit extends Error {}

/** Google ended the execution: nothing that the script still does has any effect. */
export class Killed extends Error {}
