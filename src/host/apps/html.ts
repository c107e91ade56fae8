import { builder, Exception, google, Service } from '../service';

type Html = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;

export const HTML_SERVICE = {
  createHtmlOutput: builder('', 'string'),
  createHtmlOutputFromFile: builder('string'),
} as const;

const TYPE = { namespace: 'HTML', name: 'HtmlService', path: 'HtmlService', members: HTML_SERVICE };

export class HtmlServiceService extends Service implements Pick<Html, keyof typeof HTML_SERVICE> {
  readonly type = TYPE;
  private readonly files: { readonly [name: string]: string };

  constructor(files: { readonly [name: string]: string }) {
    super();
    this.files = files;
  }

  createHtmlOutput = (html: unknown = ''): Output => google(new HtmlOutputService(String(html)));

  /** With or without `.html`. */
  createHtmlOutputFromFile(name: string): Output {
    const file = name.replace(/\.html$/, '');
    const html = this.files[file] ?? this.files[`${file}.html`];
    if (html === undefined) throw new Exception(`No HTML file named ${file} was found.`);
    return google(new HtmlOutputService(html));
  }
}

export const HTML_OUTPUT = {
  getContent: builder(''),
  setContent: builder('string'),
  append: builder('string'),
  getTitle: builder(''),
  setTitle: builder('string'),
  setWidth: builder('int'),
  setHeight: builder('int'),
} as const;

const OUTPUT_TYPE = { namespace: 'HTML', name: 'HtmlOutput', path: 'HtmlOutput', members: HTML_OUTPUT };

export class HtmlOutputService extends Service implements Pick<Output, keyof typeof HTML_OUTPUT> {
  readonly type = OUTPUT_TYPE;
  private html: string;
  private title = '';

  constructor(html: string) {
    super();
    this.html = html;
  }

  getContent = (): string => this.html;
  getTitle = (): string => this.title;

  setContent(html: string): Output {
    this.html = html;
    return google(this);
  }

  append(html: string): Output {
    this.html += html;
    return google(this);
  }

  setTitle(title: string): Output {
    this.title = title;
    return google(this);
  }

  /** A sidebar is 300 pixels wide and as high as the window, whatever it asks for. */
  setWidth = (): Output => google(this);
  setHeight = (): Output => google(this);
}
