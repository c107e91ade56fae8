import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ServiceType } from './service';

/**
 * Whether the type definitions of Apps Script give this class a member of that name. Only asked about what the host
 * does not have, so the definitions are read when a script goes beyond the host and never otherwise.
 */
export function isKnownToGoogle({ namespace, name }: ServiceType, member: string): boolean {
  const declaration = declarationOf(namespace, name);
  return declaration !== undefined && new RegExp(`^ {12}${escaped(member)}[(:?]`, 'm').test(declaration);
}

/** The global services of Apps Script: `UrlFetchApp`, `DriveApp` … */
export const GOOGLE_GLOBALS = [
  'AdminDirectory',
  'BigQuery',
  'CacheService',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'HtmlService',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'LockService',
  'Logger',
  'MailApp',
  'Maps',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SitesApp',
  'SlidesApp',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
] as const;

const FILES: { readonly [namespace: string]: string } = {
  Spreadsheet: 'spreadsheet',
  Properties: 'properties',
  Cache: 'cache',
  Lock: 'lock',
  Base: 'base',
  Utilities: 'utilities',
  HTML: 'html',
  Charts: 'charts',
  Script: 'script',
  Mail: 'mail',
};

const folder = path.dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
const texts = new Map<string, string>();

function declarationOf(namespace: string, name: string): string | undefined {
  const file = FILES[namespace];
  if (file === undefined) return undefined;
  if (!texts.has(file)) texts.set(file, readFileSync(path.join(folder, `google-apps-script.${file}.d.ts`), 'utf8'));
  const text = texts.get(file)!;
  const start = text.search(new RegExp(`^ {8}interface ${name}\\b`, 'm'));
  return start < 0 ? undefined : text.slice(start, text.indexOf('\n        }', start));
}

const escaped = (member: string): string => member.replace(/[^\w]/g, '\\$&');
