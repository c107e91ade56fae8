import { CACHE, CACHE_SERVICE } from './apps/cache';
import { CHART, CHART_BUILDER, CHART_OPTIONS, CONTAINER, TYPED_CHART_BUILDER } from './apps/chart';
import { CONSOLE, LOGGER } from './apps/console';
import { HTML_OUTPUT, HTML_SERVICE } from './apps/html';
import { LOCK, LOCK_SERVICE } from './apps/lock';
import { FINDER, LOCATION, METADATA } from './apps/metadata';
import { PROPERTIES, PROPERTIES_SERVICE } from './apps/properties';
import { RANGE } from './apps/range';
import { RANGE_LIST } from './apps/range-list';
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
