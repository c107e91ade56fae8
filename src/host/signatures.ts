import { EnumValue, Exception, type Member, Service, type ServiceType } from './service';

/**
 * Throws what Google throws when no overload takes the arguments: "The parameters (String) don't match the method
 * signature for SpreadsheetApp.Range.setValues."
 */
export function checkArguments(type: ServiceType, name: string, member: Member, args: readonly unknown[]): void {
  if (member.overloads.length === 0 || member.overloads.some((types) => fits(types, args))) return;
  const given = args.map(typeName).join(',');
  throw new Exception(`The parameters (${given}) don't match the method signature for ${type.path}.${name}.`);
}

function fits(types: readonly string[], args: readonly unknown[]): boolean {
  return types.length === args.length && types.every((type, at) => isOfType(type, args[at]));
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'any') return true;
  if (type.endsWith('?')) return value === null || value === undefined || isOfType(type.slice(0, -1), value);
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((item) => isOfType(type.slice(0, -2), item));
  if (type === 'int') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'Date') return value instanceof Date;
  if (type === 'object') return typeof value === 'object' && value !== null;
  if (value instanceof Service) return value.type.name === type;
  return typeof value === type;
}

const PRIMITIVES: { readonly [type: string]: string } = { string: 'String', number: 'number', boolean: 'Boolean' };

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : 'Object[]';
  if (value instanceof EnumValue || value instanceof Service) return value.type.path;
  if (value instanceof Date) return 'Date';
  return PRIMITIVES[typeof value] ?? 'Object';
}
