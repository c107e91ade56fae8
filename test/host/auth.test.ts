import { describe, expect, test } from 'vitest';
import { click, hostOf, thrownBy } from './script';

const opened = (body: string, mode: 'NONE' | 'LIMITED') => {
  const host = hostOf(`function onOpen(e) { ${body} }`, { files: { sidebar: '<p>hi</p>' } });
  host.open(mode);
  return host;
};

describe('before the add-on was used in a document', () => {
  test('a menu can be shown, in the language of the user', () => {
    const body = `
      const label = Session.getActiveUserLocale() === 'ru' ? 'Открыть' : 'Open';
      SpreadsheetApp.getUi().createAddonMenu().addItem(label, 'show').addSeparator().addToUi();
      console.log(String(e.authMode), Utilities.formatDate(new Date(0), 'GMT', 'yyyy'));`;
    const host = opened(body, 'NONE');
    expect(host.menu).toEqual({
      caption: 'Sales Rhythm',
      items: [{ caption: 'Open', functionName: 'show' }, 'separator'],
    });
    expect(host.logs[0]?.text).toBe('NONE 1970');
  });

  test.each([
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ['CacheService.getUserCache()', 'CacheService.getUserCache'],
    ['Session.getActiveUser()', 'Session.getActiveUser'],
  ])('%s is not allowed', (call, name) => {
    expect(thrownBy(() => opened(call, 'NONE'))).toBe(`Exception: You do not have permission to call ${name}`);
  });

  test('the spreadsheet cannot be read, and Google says what is missing', () => {
    expect(thrownBy(() => opened('SpreadsheetApp.getActiveSpreadsheet()', 'NONE'))).toBe(
      'Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    );
  });
});

describe('when a document with the add-on is opened', () => {
  test('the document and the stores are there', () => {
    const body = `
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
      PropertiesService.getDocumentProperties().setProperty('a', '1');`;
    expect(opened(body, 'LIMITED').values('Sheet1')).toEqual([[1]]);
  });

  test('no sidebar may be opened', () => {
    const body = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar'));";
    expect(thrownBy(() => opened(body, 'LIMITED'))).toBe(
      'Exception: You do not have permission to call Ui.showSidebar',
    );
  });
});

describe('after a click', () => {
  test('a sidebar and an alert may be shown', () => {
    const host = hostOf(
      `function show() {
        const ui = SpreadsheetApp.getUi();
        const button = ui.alert('Sure?', ui.ButtonSet.YES_NO);
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Plan').setWidth(900));
        return button === ui.Button.OK;
      }`,
      { files: { sidebar: '<p>hi</p>' } },
    );
    expect(host.run('show')).toBe(true);
    expect(host.sidebar).toEqual({ title: 'Plan', html: '<p>hi</p>' });
    expect(host.alerts).toEqual(['Sure?']);
  });

  test('a page that does not exist is named', () => {
    expect(thrownBy(() => click("HtmlService.createHtmlOutputFromFile('nothing');"))).toBe(
      'Exception: No HTML file named nothing was found.',
    );
  });
});

describe('in a cell', () => {
  const ask = (body: string) => {
    const host = hostOf(`function ASK() { ${body} }`);
    host.type('Sheet1', 'A2', '5');
    host.type('Sheet1', 'A1', '=ASK()');
    return [host.display('Sheet1', 'A1'), host.hover('Sheet1', 'A1')];
  };

  test('the document, the language and the stores can be read', () => {
    const body = `
      const book = SpreadsheetApp.getActiveSpreadsheet();
      return [book.getSpreadsheetLocale(), book.getSheets()[0].getRange('A2').getValue(), Session.getActiveUserLocale(),
        PropertiesService.getUserProperties().getProperty('x')].join(' ');`;
    expect(ask(body)).toEqual(['en_US 5 en ', '']);
  });

  test.each([
    ["SpreadsheetApp.getActiveSheet().setName('x')", 'You do not have permission to call setName (line 1).'],
    [
      "SpreadsheetApp.getActiveSpreadsheet().insertSheet('x')",
      'You do not have permission to call insertSheet (line 1).',
    ],
    ['Session.getActiveUser()', 'You do not have permission to call getActiveUser (line 1).'],
    ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context. (line 1).'],
  ])('%s is not allowed', (call, text) => {
    expect(ask(`${call};`)).toEqual(['#ERROR!', text]);
  });
});
