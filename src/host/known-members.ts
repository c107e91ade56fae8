import { CACHE, CACHE_SERVICE } from './apps/cache';
import { CHART, CHART_BUILDER, CHART_OPTIONS, CONTAINER, TYPED_CHART_BUILDER } from './apps/chart';
import {
  BOOLEAN_CONDITION,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_FORMAT_RULE_BUILDER,
  GRADIENT_CONDITION,
} from './apps/conditional-format';
import { CONSOLE, LOGGER } from './apps/console';
import { DATA_VALIDATION, DATA_VALIDATION_BUILDER } from './apps/data-validation';
import { HTML_OUTPUT, HTML_SERVICE } from './apps/html';
import { LOCK, LOCK_SERVICE } from './apps/lock';
import { MAIL_APP } from './apps/mail';
import { FINDER, LOCATION, METADATA } from './apps/metadata';
import { NAMED_RANGE } from './apps/named-range';
import { PROPERTIES, PROPERTIES_SERVICE } from './apps/properties';
import { PROTECTION } from './apps/protection';
import { RANGE } from './apps/range';
import { RANGE_LIST } from './apps/range-list';
import { RICH_TEXT_VALUE, RICH_TEXT_VALUE_BUILDER } from './apps/rich-text';
import { AUTHORIZATION_INFO, CLOCK_TRIGGER_BUILDER, SCRIPT_APP, TRIGGER, TRIGGER_BUILDER } from './apps/script-app';
import { SESSION, USER } from './apps/session';
import { SHEET } from './apps/sheet';
import { SPREADSHEET } from './apps/spreadsheet';
import { SPREADSHEET_APP } from './apps/spreadsheet-app';
import { MENU, UI } from './apps/ui';
import { UTILITIES } from './apps/utilities';
import type { Members } from './service';

/** Everything of Apps Script that the host knows, by class. */
export const KNOWN_MEMBERS: { readonly [name: string]: Members } = {
  SpreadsheetApp: SPREADSHEET_APP,
  Spreadsheet: SPREADSHEET,
  Sheet: SHEET,
  Range: RANGE,
  RangeList: RANGE_LIST,
  NamedRange: NAMED_RANGE,
  Protection: PROTECTION,
  DataValidation: DATA_VALIDATION,
  DataValidationBuilder: DATA_VALIDATION_BUILDER,
  ConditionalFormatRule: CONDITIONAL_FORMAT_RULE,
  ConditionalFormatRuleBuilder: CONDITIONAL_FORMAT_RULE_BUILDER,
  BooleanCondition: BOOLEAN_CONDITION,
  GradientCondition: GRADIENT_CONDITION,
  RichTextValue: RICH_TEXT_VALUE,
  RichTextValueBuilder: RICH_TEXT_VALUE_BUILDER,
  DeveloperMetadata: METADATA,
  DeveloperMetadataFinder: FINDER,
  DeveloperMetadataLocation: LOCATION,
  EmbeddedChartBuilder: CHART_BUILDER,
  EmbeddedColumnChartBuilder: TYPED_CHART_BUILDER,
  EmbeddedChart: CHART,
  ContainerInfo: CONTAINER,
  ChartOptions: CHART_OPTIONS,
  PropertiesService: PROPERTIES_SERVICE,
  Properties: PROPERTIES,
  CacheService: CACHE_SERVICE,
  Cache: CACHE,
  LockService: LOCK_SERVICE,
  Lock: LOCK,
  ScriptApp: SCRIPT_APP,
  TriggerBuilder: TRIGGER_BUILDER,
  ClockTriggerBuilder: CLOCK_TRIGGER_BUILDER,
  Trigger: TRIGGER,
  AuthorizationInfo: AUTHORIZATION_INFO,
  MailApp: MAIL_APP,
  Session: SESSION,
  User: USER,
  Utilities: UTILITIES,
  HtmlService: HTML_SERVICE,
  HtmlOutput: HTML_OUTPUT,
  Ui: UI,
  Menu: MENU,
  Logger: LOGGER,
  console: CONSOLE,
};
